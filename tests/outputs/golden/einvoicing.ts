/** The codes of errors. */
export type Code = -2 | -3 | -4;

/** The HTTP status of each code. */
export const STATUS = {
  /** One or more mandatory fields in the request are missing or not valid. */
  "-2": 400,
  /** The terminal is not known. */
  "-3": 401,
  /** The request is valid. */
  "-4": 500,
} as const;

/** The body of a success. */
export type Success<T> = {
  statusCode: 1;
  remark: string | "Success";
  data: T;
  errors: [];
};

/** The body of a page. */
export type Page<T> = {
  statusCode: 1;
  remark: string | "Success";
  data: T[];
  errors: [];
};

type ErrorBody<C extends string | number | null> = {
  statusCode: C;
  remark: string;
  data: null;
  errors: Array<{
    errorCode: string | number | null;
    fieldName: string | null;
    errorMessage: string;
  }>;
};

/** The body of an error. */
export type Error =
  /** One or more mandatory fields in the request are missing or not valid. */
  | ErrorBody<-2>
  /** The terminal is not known. */
  | ErrorBody<-3>
  /** The request is valid. */
  | ErrorBody<-4>;
