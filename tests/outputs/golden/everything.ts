/** The codes of errors. */
export type Code = "NOT_\"FOUND" | "SHARED" | "ANY" | "BROKEN";

/** The HTTP status of each code. */
export const STATUS = {
  /**
   * One that ends a comment: *\/.
   *
   * More of it.
   *
   * @deprecated use GONE
   */
  "NOT_\"FOUND": 404,
  "SHARED": [409, 410],
  "ANY": null,
  "BROKEN": 500,
} as const;

/** The body of a success. */
export type Success<T> = {
  kind: "ok";
  by: unknown;
} & Omit<T, "kind" | "by">;

/** The body of a page. */
export type Page<T> = {
  items: Array<T | "end">;
  next?: string;
  more: boolean;
};

type FieldErrorBody = {
  fields: Array<string | null>;
  empty: Record<string, never>;
};

type ServerErrorBody<C extends string | number | null> = {
  fatal: C;
};

type ErrorBody<C extends string | number | null, S extends number> = {
  type: `https://a.b/\`${C}\`/${S}`;
  status: `${S}`;
  "a-b": unknown;
  pair: [C, {
    x?: number;
  }];
  map: { [key: string]: Array<string | number | null> };
  [key: string]: unknown;
};

/** The body of an error. */
export type Error =
  | FieldErrorBody
  /**
   * One that ends a comment: *\/.
   *
   * More of it.
   *
   * @deprecated use GONE
   */
  | ErrorBody<"NOT_\"FOUND", 404>
  | ErrorBody<"SHARED", 409>
  | ErrorBody<"SHARED", 410>
  | ServerErrorBody<"ANY">
  | ErrorBody<"ANY", number>
  | ServerErrorBody<"BROKEN">;
