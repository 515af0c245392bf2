import { Field } from "../../ui/field";
import { useSay } from "../../words";

const REASON_MAX = 200;

/** Why the head judge does something: everybody reads it, so it is asked for. `tried` once it was to be sent. */
export function ReasonField({
  reason,
  tried,
  onReason,
  about = "penalise",
}: {
  reason: string;
  tried: boolean;
  onReason: (reason: string) => void;
  about?: "penalise" | "correct";
}) {
  const say = useSay();
  return (
    <Field
      label={say(`desk.${about}.reason`)}
      hint={say(`desk.${about}.reason.hint`)}
      fault={tried && reason.trim() === "" ? say("desk.penalise.reason.missing") : null}
      autoComplete="off"
      maxLength={REASON_MAX}
      value={reason}
      onChange={(event) => onReason(event.target.value)}
    />
  );
}
