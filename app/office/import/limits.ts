/** The largest file that the reader takes, in bytes; asked in the browser before anything is sent, and again here. */
export const FILE_MAX = 5_000_000;
