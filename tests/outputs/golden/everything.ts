// Made by envelope-runtime from the API's catalogue: changes get lost.
/* eslint-disable */

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
  by: string;
} & Omit<T, "kind" | "by">;

/** The body of a page. */
export type Page<T> = {
  items: Array<T | "end">;
  next?: string;
  more: boolean;
};

/**
 * One that ends a comment: *\/.
 *
 * More of it.
 *
 * @deprecated use GONE
 */
export type NotFoundBody = {
  type: "https://a.b/`NOT_\"FOUND`/404";
  status: "404";
  "a-b": 1;
  pair: ["NOT_\"FOUND", Record<string, never>];
  map: Record<string, never>;
};

export type FirstBody = {
  type: "https://a.b/`SHARED`/409";
  status: "409";
  "a-b": 1;
  pair: ["SHARED", Record<string, never>];
  map: Record<string, never>;
};

export type SecondBody = {
  type: "https://a.b/`SHARED`/410";
  status: "410";
  "a-b": 1;
  pair: ["SHARED", Record<string, never>];
  map: Record<string, never>;
};

export type AnyStatusBody = {
  fatal?: "ANY";
  type?: string;
  status?: string;
  "a-b"?: 1;
  pair?: ["ANY", Record<string, never>];
  map?: Record<string, never>;
};

export type BrokenBody = {
  fatal: "BROKEN";
};

/** The body of an error. */
export type ErrorBody =
  | NotFoundBody
  | FirstBody
  | SecondBody
  | AnyStatusBody
  | BrokenBody;

/** The bodies of each code. */
export type Bodies = {
  "NOT_\"FOUND": NotFoundBody;
  "SHARED": FirstBody | SecondBody;
  "ANY": AnyStatusBody;
  "BROKEN": BrokenBody;
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
  return at(answer, "kind") !== "ok";
}
