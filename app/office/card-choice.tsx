import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { PersonAccess } from "../../server/services";
import { button } from "../ui/button";
import { useSay } from "../words";
import { AccessText } from "./game-table";

/** People whose cards may be printed, under what they belong to. */
export interface CardGroup {
  readonly key: string;
  readonly title: string;
  readonly about: ReactNode;
  readonly people: readonly {
    /** The form's field and what it holds: an account, or a seat that may have none yet. */
    readonly field: "account" | "seat";
    readonly value: string;
    readonly label: string;
    readonly person: Omit<PersonAccess, "account" | "name">;
  }[];
}

/** Whose cards to print; those who are signed in already are left out at first. */
export function CardChoice({ groups, zone }: { groups: readonly CardGroup[]; zone: string }) {
  const say = useSay();
  return (
    <Form method="post" className="grid gap-4">
      {groups.map(({ key, title, about, people }) => (
        <fieldset key={key} className="card p-4 md:p-5">
          <legend className="float-left text-lg font-bold">{title}</legend>
          <p className="clear-both text-quiet">{about}</p>
          {people.map(({ field, value, label, person }) => (
            <label
              key={value}
              className="mt-2 flex min-h-11 items-center gap-3 rounded-lg px-1 hover:bg-paper"
            >
              <input
                type="checkbox"
                name={field}
                value={value}
                defaultChecked={person.access !== "signed-in"}
                className="size-6 shrink-0 accent-court-text"
              />
              <span>
                <span className="block font-semibold">{label}</span>
                <AccessText official={person} zone={zone} />
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <div>
        <button type="submit" className={button.main}>
          {say("office.qr.make")}
        </button>
      </div>
    </Form>
  );
}
