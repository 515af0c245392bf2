import type { FormView } from "../../server/services";
import { labelOf, typedText } from "../office/registry/labels";
import { useLang } from "../words";

/** A form that is closed, as what it holds. */
export function ReadOnly({ kind, view }: { kind: string; view: FormView }) {
  const lang = useLang();
  return (
    <dl className="card grid gap-4 p-4 md:grid-cols-2 md:p-6">
      {view.fields.map((field) => (
        <div key={field.name}>
          <dt className="text-sm text-quiet">{labelOf(lang, kind, field.name)}</dt>
          <dd className="font-semibold break-words">{typedText(lang, field, field.typed)}</dd>
        </div>
      ))}
    </dl>
  );
}
