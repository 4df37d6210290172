// A client that tells errors apart by their codes.
import { Code, Error, Page, STATUS, Success } from "./developer_api";
import { Error as TwoFactorError, STATUS as TWO_FACTOR_STATUS } from "./two_factor";
import { Success as Everything } from "./everything";

type Customer = { id: string };

export function ids(body: Success<Customer> | Page<Customer> | Error): string[] {
  if (!body.success) {
    return [explain(body)];
  }
  return "items" in body.data ? body.data.items.map((customer) => customer.id) : [body.data.id];
}

// Without a default: the compiler knows that every code is here.
export function explain(body: Error): string {
  const code: Code = body.error.code;
  switch (code) {
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

export const notFound: Extract<Error, { error: { code: "NOT_FOUND" } }>["error"]["code"] = "NOT_FOUND";
export const status: 404 = STATUS.NOT_FOUND;
export const anyStatus = (code: Code): number => STATUS[code];
export const expired: 200 = TWO_FACTOR_STATUS[-53];
export const isExpired = (body: TwoFactorError): boolean => body.result_info.status_code === -53;
export const spliced = (body: Everything<Customer>): string => body.id + body.kind;
