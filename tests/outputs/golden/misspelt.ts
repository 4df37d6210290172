import { Error } from "./developer_api";

export const isNotFound = (body: Error): boolean => body.error.code === "NOT_FUOND";
