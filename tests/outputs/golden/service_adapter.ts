/** The codes of errors. */
export type Code = "ER101";

/** The HTTP status of each code. */
export const STATUS = {
  /** The authentication key is unknown, or was revoked. */
  "ER101": 401,
} as const;

/** The body of a success. */
export type Success<T> = {
  status: true;
  code: "00";
  message: string | null;
  data: T | Record<string, never>;
};

/** The body of a page. */
export type Page<T> = {
  status: true;
  code: "00";
  message: string | null;
  data: T[];
};

type ErrorBody<C extends string | number | null> = {
  status: false;
  code: C;
  message: string;
  data: unknown;
};

/** The body of an error. */
export type Error =
  /** The authentication key is unknown, or was revoked. */
  | ErrorBody<"ER101">;
