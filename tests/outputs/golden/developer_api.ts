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
  meta: unknown;
};

/** The body of a page. */
export type Page<T> = {
  success: true;
  data: {
    items: T[];
    pagination: {
      current_page: number | null;
      per_page: number | null;
      total: number | null;
      total_pages: number | null;
    };
  };
  message?: string;
  meta: unknown;
};

type ErrorBody<C extends string | number | null> = {
  success: false;
  error: {
    code: C;
    message: string;
    details?: { [key: string]: Array<string> };
  };
  meta: unknown;
};

/** The body of an error. */
export type Error =
  /** Request body validation failed */
  | ErrorBody<"VALIDATION_ERROR">
  /** Missing or invalid API credentials */
  | ErrorBody<"UNAUTHORIZED">
  /** API key lacks required scope */
  | ErrorBody<"FORBIDDEN">
  /** Requested resource not found */
  | ErrorBody<"NOT_FOUND">
  /** Resource already exists or state conflict */
  | ErrorBody<"CONFLICT">
  /** Too many requests, slow down */
  | ErrorBody<"RATE_LIMITED">
  /** Server error, contact support */
  | ErrorBody<"INTERNAL_ERROR">;
