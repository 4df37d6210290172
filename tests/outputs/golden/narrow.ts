// A client of the modules beside it, for `tsc --strict` with `exactOptionalPropertyTypes`. What must not compile is marked.
import { type Answer, type Code, type ErrorBody, type Page, STATUS, type Success, isCode, isError } from "../../../docs/developer_api/errors";
import { type ErrorBody as Everything, type Success as EverythingOf } from "./everything";
import { type ErrorBody as TwoFactor, STATUS as TWO_FACTOR_STATUS, isError as isTwoFactorError } from "../../../docs/two_factor/answers";
import { type Answer as TypedAnswer, type ErrorBody as Typed, isCode as isTypedCode } from "./typed";

type Customer = { id: string };

export function ids(body: Answer<Customer> | Page<Customer>): string[] {
  if (!body.success) {
    return [explain(body)];
  }
  return "items" in body.data ? body.data.items.map((customer) => customer.id) : [body.data.id];
}

// Without a default: the compiler knows that every code is here.
export function explain(body: ErrorBody): string {
  switch (body.error.code) {
    case "VALIDATION_ERROR":
      return Object.keys(body.error.details ?? {}).join();
    case "UNAUTHORIZED":
    case "FORBIDDEN":
    case "NOT_FOUND":
    case "CONFLICT":
    case "RATE_LIMITED":
    case "INTERNAL_ERROR":
      return body.error.message;
  }
}

// Each code of an API with errors of the framework, details typed.
export function typed(body: Typed): string | number {
  switch (body.code) {
    case "NO_CREDIT":
      return body.details.balance + (body.details.limit ?? 0);
    case "NO_USER":
      return body.details.user.name;
    case "INVALID":
      return (body.fields ?? []).map((error) => error.field ?? error.message).join();
    case "BAD_REQUEST":
    case "NOT_FOUND":
    case "METHOD_NOT_ALLOWED":
    case "PAYLOAD_TOO_LARGE":
    case "UNSUPPORTED_MEDIA_TYPE":
    case "UNPROCESSABLE_ENTITY":
    case "INTERNAL_SERVER_ERROR":
      return body.message;
  }
}

export function guarded(answer: TypedAnswer<Customer>, other: Answer<Customer>): string {
  if (isTypedCode(answer, "NO_CREDIT")) {
    return String(answer.details.balance);
  }
  if (isCode(other, "VALIDATION_ERROR")) {
    return Object.keys(other.error.details ?? {}).join();
  }
  return isError(other) ? other.error.message : other.data.id;
}

export const status: 404 = STATUS.NOT_FOUND;
export const anyStatus = (code: Code): number => STATUS[code];
export const expired: 200 = TWO_FACTOR_STATUS[-53];
export const isExpired = (body: TwoFactor): boolean => body.result_info.status_code === -53;
export const spliced = (body: EverythingOf<Customer>): string => body.id + body.kind;
export const fatal = (body: Everything): boolean => "fatal" in body && body.fatal === "BROKEN";
export { isTwoFactorError };

export function misuses(body: ErrorBody, typed: Typed, success: Success<Customer>, answer: Answer<Customer>): void {
  // @ts-expect-error a code that does not exist
  body.error.code === "NOT_FUOND";
  // @ts-expect-error details of an error that has none
  typed.code === "NO_USER" && typed.details.balance;
  // @ts-expect-error a detail that may be absent
  typed.code === "NO_CREDIT" && typed.details.limit.toFixed();
  // @ts-expect-error field errors where none can be
  typed.code === "NO_USER" && typed.fields;
  // @ts-expect-error data before it is known that there is no error
  answer.data.id;
  // @ts-expect-error an error that is not one
  const wrong: ErrorBody = success;
  // @ts-expect-error another status
  const conflict: 409 = STATUS.NOT_FOUND;
  // @ts-expect-error a guard for a code of another API
  isCode(answer, "NO_CREDIT");
  void [wrong, conflict];
}
