/** Numbers that may be negative, with a true minus: it is as wide as the plus, and the hyphen is not. */
export const plain = (value: number): string => (value < 0 ? `−${-value}` : String(value));

export const signed = (value: number): string => (value > 0 ? `+${value}` : plain(value));
