import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { StillSignedIn } from "../accounts/still-signed-in";
import { useSay } from "../words";

/** A page of a unit's own: its name, what it is about, and the way back to the unit. */
export function UnitFrame({
  title,
  subtitle,
  back = true,
  children,
}: {
  title: string;
  subtitle: string;
  back?: boolean;
  children: ReactNode;
}) {
  const say = useSay();
  return (
    <div className="page">
      {back && (
        <Link
          to="/unit"
          className="inline-flex min-h-11 items-center font-semibold text-court-text hover:underline"
        >
          ← {say("unit.back")}
        </Link>
      )}
      <h1 className="mt-2 text-2xl font-bold md:text-3xl">{title}</h1>
      <p className="mt-1 text-quiet">{subtitle}</p>
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-6">
        <StillSignedIn>{children}</StillSignedIn>
      </div>
    </div>
  );
}
