import type { Download } from "../../../server/services";

const TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;

/** A file to be saved under its own name, and never opened as a page. */
export const fileAnswer = ({ name, format, bytes }: Download): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": TYPES[format],
      "Content-Disposition": `attachment; filename="leitai.${format}"; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)}`,
      "Cache-Control": "no-store",
    },
  });
