// Made by envelope-runtime from the API's catalogue: changes get lost.
/* eslint-disable */

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
  api_job_id: string;
  result_info: {
    status_code: string | number | 0;
    description: string | "Success";
  };
  result: T;
};

/** The body of a page. */
export type Page<T> = {
  api_job_id: string;
  result_info: {
    status_code: 0;
    description: string | "Success";
  };
  result: Array<T>;
};

/** When the Authorization token found in the header is not valid. */
export type InvalidTokenBody = {
  api_job_id: string;
  result_info: {
    status_code: -50;
    description: "Your authorization token is invalid.";
  };
};

/** When the Authorization token is missing from the header. */
export type NoTokenBody = {
  api_job_id: string;
  result_info: {
    status_code: -51;
    description: "Authorization token not provided.";
  };
};

/** When requesting a new code and the client ref provided has already been used with the Authorization token provided. */
export type ClientRefExistsBody = {
  api_job_id: string;
  result_info: {
    status_code: -52;
    description: "Client ref provided already exists. Please provide a different one.";
  };
};

/** When the code being validated has expired. */
export type ExpiredBody = {
  api_job_id: string;
  result_info: {
    status_code: -53;
    description: "Invalid";
  };
};

/** When the code being validated cannot be found. i.e. it was incorrectly entered by the client. */
export type DeclinedBody = {
  api_job_id: string;
  result_info: {
    status_code: -54;
    description: "Declined";
  };
};

/** The code provided does not match the authorization token and client_ref */
export type CodeNotFoundBody = {
  api_job_id: string;
  result_info: {
    status_code: -55;
    description: "The code for the provided client ref. and authorization token, was not found.";
  };
};

/** The code was not provided in request. */
export type NoCodeBody = {
  api_job_id: string;
  result_info: {
    status_code: -56;
    description: "No code was provided.";
  };
};

/** When the code_length provided is smaller than the minimum. */
export type CodeTooShortBody = {
  api_job_id: string;
  result_info: {
    status_code: -57;
    description: "Code length too short.";
  };
};

/** When the code_length provided is bigger than the maximum. */
export type CodeTooLongBody = {
  api_job_id: string;
  result_info: {
    status_code: -58;
    description: "Code length too long.";
  };
};

/** When format of the phone_number is not a valid mobile number. */
export type PhoneNumberFormatBody = {
  api_job_id: string;
  result_info: {
    status_code: -59;
    description: "Phone number format is incorrect.";
  };
};

/** When phone number is missing in the request body. */
export type NoPhoneNumberBody = {
  api_job_id: string;
  result_info: {
    status_code: -60;
    description: "No phone number provided in request";
  };
};

/** When a non valid URL is provided as callback_url. */
export type CallbackUrlBody = {
  api_job_id: string;
  result_info: {
    status_code: -61;
    description: "Callback URL is invalid";
  };
};

/** When no client_ref is provided in the request body. */
export type NoClientRefBody = {
  api_job_id: string;
  result_info: {
    status_code: -62;
    description: "No client ref provided in request";
  };
};

/** When the sender_id provided in request body is bigger than 15 characters if numeric or is bigger than 11 characters if alphanumeric. */
export type SenderIdTooLongBody = {
  api_job_id: string;
  result_info: {
    status_code: -63;
    description: "Sender ID is too long. Maximum numeric is 15 & maximum alphanumeric is 11.";
  };
};

/** When the request data is in a malformed manner or is not recognizable by the endpoint. */
export type MalformedBody = {
  api_job_id: string;
  result_info: {
    status_code: -64;
    description: "System error – Request data provided was invalid.";
  };
};

/** When an error occurred in the system’s back end due to system failure or due to some incorrect data provided. */
export type SomethingWrongBody = {
  api_job_id: string;
  result_info: {
    status_code: -65;
    description: "Something went wrong. Make sure data provided is valid and please try again.";
  };
};

/** When the list of IPs available with the authorization token has one or more IPs malformed. */
export type AllowedIpsBody = {
  api_job_id: string;
  result_info: {
    status_code: -66;
    description: "List of allowed IPs contains one or more invalid IP addresses.";
  };
};

/** When request IP does not match any one form the list of allowed IP addresses available for the authorization token. */
export type IpNotAllowedBody = {
  api_job_id: string;
  result_info: {
    status_code: -67;
    description: "The request IP is not in your list of allowed IP addresses.";
  };
};

/** When the message template is specified however it does not contain the required placeholder. */
export type NoPlaceholderBody = {
  api_job_id: string;
  result_info: {
    status_code: -68;
    description: "Message template must contain placeholder {#TFA_CODE}.";
  };
};

/** When the total length of the message (message template + code) is longer than 1 SMS. */
export type TemplateTooLongBody = {
  api_job_id: string;
  result_info: {
    status_code: -69;
    description: "Message template exceeds the length of one SMS.";
  };
};

/** The body of an error. */
export type ErrorBody =
  | InvalidTokenBody
  | NoTokenBody
  | ClientRefExistsBody
  | ExpiredBody
  | DeclinedBody
  | CodeNotFoundBody
  | NoCodeBody
  | CodeTooShortBody
  | CodeTooLongBody
  | PhoneNumberFormatBody
  | NoPhoneNumberBody
  | CallbackUrlBody
  | NoClientRefBody
  | SenderIdTooLongBody
  | MalformedBody
  | SomethingWrongBody
  | AllowedIpsBody
  | IpNotAllowedBody
  | NoPlaceholderBody
  | TemplateTooLongBody;

/** The bodies of each code. */
export type Bodies = {
  "-50": InvalidTokenBody;
  "-51": NoTokenBody;
  "-52": ClientRefExistsBody;
  "-53": ExpiredBody;
  "-54": DeclinedBody;
  "-55": CodeNotFoundBody;
  "-56": NoCodeBody;
  "-57": CodeTooShortBody;
  "-58": CodeTooLongBody;
  "-59": PhoneNumberFormatBody;
  "-60": NoPhoneNumberBody;
  "-61": CallbackUrlBody;
  "-62": NoClientRefBody;
  "-63": SenderIdTooLongBody;
  "-64": MalformedBody;
  "-65": SomethingWrongBody;
  "-66": AllowedIpsBody;
  "-67": IpNotAllowedBody;
  "-68": NoPlaceholderBody;
  "-69": TemplateTooLongBody;
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
  return Object.keys(STATUS).includes(String(at(answer, "result_info", "status_code")));
}

/** True if the answer is the body of an error with this code. */
export function isCode<T, C extends Code>(answer: Answer<T>, code: C): answer is Bodies[`${C}`] {
  return isError(answer) && at(answer, "result_info", "status_code") === code;
}
