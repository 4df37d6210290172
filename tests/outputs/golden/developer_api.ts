// Made by envelope-runtime from the API's catalogue: changes get lost.
/* eslint-disable */

/** The codes of errors. */
export type Code = "VALIDATION_ERROR" | "UNAUTHORIZED" | "FORBIDDEN" | "NOT_FOUND" | "CONFLICT" | "RATE_LIMITED" | "INTERNAL_ERROR";

/** The HTTP status of each code. */
export const STATUS = {
  /** Request body validation failed */
  "VALIDATION_ERROR": 400,
  /** Missing or invalid API credentials */
  "UNAUTHORIZED": 401,
  /** API key lacks required scope */
  "FORBIDDEN": 403,
  /** Requested resource not found */
  "NOT_FOUND": 404,
  /** Resource already exists or state conflict */
  "CONFLICT": 409,
  /** Too many requests, slow down */
  "RATE_LIMITED": 429,
  /** Server error, contact support */
  "INTERNAL_ERROR": 500,
} as const;

/** The body of a success. */
export type Success<T> = {
  success: true;
  data: T;
  message?: string;
  meta: Meta;
};

/** The body of a page. */
export type Page<T> = {
  success: true;
  data: {
    items: Array<T>;
    pagination: {
      current_page: number | null;
      per_page: number | null;
      total: number | null;
      total_pages: number | null;
    };
  };
  message?: string;
  meta: Meta;
};

/** What belongs to the request. */
export type Meta = {
  mode: string;
  request_id: string;
};

/** Request body validation failed */
export type ValidationBody = {
  success: false;
  error: {
    code: "VALIDATION_ERROR";
    message: string;
    details?: {
      [key: string]: Array<string>;
    };
  };
  meta: Meta;
};

/** Missing or invalid API credentials */
export type UnauthorizedBody = {
  success: false;
  error: {
    code: "UNAUTHORIZED";
    message: "Invalid API credentials";
  };
  meta: Meta;
};

/** API key lacks required scope */
export type ForbiddenBody = {
  success: false;
  error: {
    code: "FORBIDDEN";
    message: string;
  };
  meta: Meta;
};

/** Requested resource not found */
export type NotFoundBody = {
  success: false;
  error: {
    code: "NOT_FOUND";
    message: string;
  };
  meta: Meta;
};

/** Resource already exists or state conflict */
export type ConflictBody = {
  success: false;
  error: {
    code: "CONFLICT";
    message: string;
  };
  meta: Meta;
};

/** Too many requests, slow down */
export type RateLimitedBody = {
  success: false;
  error: {
    code: "RATE_LIMITED";
    message: "Too many requests";
  };
  meta: Meta;
};

/** Server error, contact support */
export type InternalBody = {
  success: false;
  error: {
    code: "INTERNAL_ERROR";
    message: "Server error, contact support";
  };
  meta: Meta;
};

/** The body of an error. */
export type ErrorBody =
  | ValidationBody
  | UnauthorizedBody
  | ForbiddenBody
  | NotFoundBody
  | ConflictBody
  | RateLimitedBody
  | InternalBody;

/** The bodies of each code. */
export type Bodies = {
  "VALIDATION_ERROR": ValidationBody;
  "UNAUTHORIZED": UnauthorizedBody;
  "FORBIDDEN": ForbiddenBody;
  "NOT_FOUND": NotFoundBody;
  "CONFLICT": ConflictBody;
  "RATE_LIMITED": RateLimitedBody;
  "INTERNAL_ERROR": InternalBody;
};

/** What the API answers. */
export type Answer<T> = Success<T> | ErrorBody;

const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  );

/** True if the answer is the body of an error. */
export function isError<T>(answer: Answer<T>): answer is ErrorBody {
  return at(answer, "success") === false;
}

/** True if the answer is the body of an error with this code. */
export function isCode<T, C extends Code>(answer: Answer<T>, code: C): answer is Bodies[`${C}`] {
  return isError(answer) && at(answer, "error", "code") === code;
}
