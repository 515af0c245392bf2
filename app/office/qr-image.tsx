import type { LinkCard } from "../../server/services";

/** A QR code as sharp as paper and screen allow. */
export function QrImage({ qr: { size, path }, label }: { qr: LinkCard["qr"]; label: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="block h-auto w-full bg-white"
    >
      <path d={path} className="fill-black" />
    </svg>
  );
}
