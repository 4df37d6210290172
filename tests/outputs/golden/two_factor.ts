/** The codes of errors. */
export type Code = -50 | -51 | -52 | -53 | -54 | -55 | -56 | -57 | -58 | -59 | -60 | -61 | -62 | -63 | -64 | -65 | -66 | -67 | -68 | -69;

/** The HTTP status of each code. */
export const STATUS = {
  /** When the Authorization token found in the header is not valid. */
  "-50": 401,
  /** When the Authorization token is missing from the header. */
  "-51": 401,
  /** When requesting a new code and the client ref provided has already been used with the Authorization token provided. */
  "-52": 422,
  /** When the code being validated has expired. */
  "-53": 200,
  /** When the code being validated cannot be found. i.e. it was incorrectly entered by the client. */
  "-54": 422,
  /** The code provided does not match the authorization token and client_ref */
  "-55": 422,
  /** The code was not provided in request. */
  "-56": 422,
  /** When the code_length provided is smaller than the minimum. */
  "-57": 422,
  /** When the code_length provided is bigger than the maximum. */
  "-58": 422,
  /** When format of the phone_number is not a valid mobile number. */
  "-59": 422,
  /** When phone number is missing in the request body. */
  "-60": 422,
  /** When a non valid URL is provided as callback_url. */
  "-61": 422,
  /** When no client_ref is provided in the request body. */
  "-62": 422,
  /** When the sender_id provided in request body is bigger than 15 characters if numeric or is bigger than 11 characters if alphanumeric. */
  "-63": 422,
  /** When the request data is in a malformed manner or is not recognizable by the endpoint. */
  "-64": 400,
  /** When an error occurred in the system’s back end due to system failure or due to some incorrect data provided. */
  "-65": 400,
  /** When the list of IPs available with the authorization token has one or more IPs malformed. */
  "-66": 400,
  /** When request IP does not match any one form the list of allowed IP addresses available for the authorization token. */
  "-67": 400,
  /** When the message template is specified however it does not contain the required placeholder. */
  "-68": 422,
  /** When the total length of the message (message template + code) is longer than 1 SMS. */
  "-69": 422,
} as const;

/** The body of a success. */
export type Success<T> = {
  api_job_id: unknown;
  result_info: {
    status_code: 0;
    description: string | "Success";
  };
  result?: T;
};

/** The body of a page. */
export type Page<T> = {
  api_job_id: unknown;
  result_info: {
    status_code: 0;
    description: string | "Success";
  };
  result: T[];
};

type ErrorBody<C extends string | number | null> = {
  api_job_id: unknown;
  result_info: {
    status_code: C;
    description: string;
  };
};

/** The body of an error. */
export type Error =
  /** When the Authorization token found in the header is not valid. */
  | ErrorBody<-50>
  /** When the Authorization token is missing from the header. */
  | ErrorBody<-51>
  /** When requesting a new code and the client ref provided has already been used with the Authorization token provided. */
  | ErrorBody<-52>
  /** When the code being validated has expired. */
  | ErrorBody<-53>
  /** When the code being validated cannot be found. i.e. it was incorrectly entered by the client. */
  | ErrorBody<-54>
  /** The code provided does not match the authorization token and client_ref */
  | ErrorBody<-55>
  /** The code was not provided in request. */
  | ErrorBody<-56>
  /** When the code_length provided is smaller than the minimum. */
  | ErrorBody<-57>
  /** When the code_length provided is bigger than the maximum. */
  | ErrorBody<-58>
  /** When format of the phone_number is not a valid mobile number. */
  | ErrorBody<-59>
  /** When phone number is missing in the request body. */
  | ErrorBody<-60>
  /** When a non valid URL is provided as callback_url. */
  | ErrorBody<-61>
  /** When no client_ref is provided in the request body. */
  | ErrorBody<-62>
  /** When the sender_id provided in request body is bigger than 15 characters if numeric or is bigger than 11 characters if alphanumeric. */
  | ErrorBody<-63>
  /** When the request data is in a malformed manner or is not recognizable by the endpoint. */
  | ErrorBody<-64>
  /** When an error occurred in the system’s back end due to system failure or due to some incorrect data provided. */
  | ErrorBody<-65>
  /** When the list of IPs available with the authorization token has one or more IPs malformed. */
  | ErrorBody<-66>
  /** When request IP does not match any one form the list of allowed IP addresses available for the authorization token. */
  | ErrorBody<-67>
  /** When the message template is specified however it does not contain the required placeholder. */
  | ErrorBody<-68>
  /** When the total length of the message (message template + code) is longer than 1 SMS. */
  | ErrorBody<-69>;
