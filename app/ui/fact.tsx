import type { ReactNode } from "react";

/** A term and what it is, for a list of them. */
export function Fact({
  term,
  wide = false,
  children,
}: {
  term: string;
  /** Over all columns of its list. */
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={wide ? "sm:col-span-3" : undefined}>
      <dt className="text-sm text-quiet">{term}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  );
}
