//! What can be wrong with a request about buckets and objects: codes are the names, as `AccessDenied`.

use envelope_runtime::ApiError;

/// Errors that need only a name.
#[derive(Debug, ApiError)]
#[api(status = 400, codes(rename_all = "PascalCase"), kind = RequestKind)]
#[allow(dead_code, reason = "a test constructs few of them")]
pub enum RequestFault {
    #[api(message = "The bucket does not allow access control lists.")]
    AccessControlListNotSupported,
    #[api(status = 403, message = "Access denied.")]
    AccessDenied,
    #[api(status = 409, message = "You already have an access point of this name.")]
    AccessPointAlreadyOwnedByYou,
    #[api(status = 403, message = "There is a problem with your account.")]
    AccountProblem,
    #[api(status = 403, message = "All access to this resource has been disabled.")]
    AllAccessDisabled,
    #[api(message = "More than one account has this e-mail address.")]
    AmbiguousGrantByEmailAddress,
    #[api(message = "The authorization header cannot be read.")]
    AuthorizationHeaderMalformed,
    #[api(message = "The authorization in the query cannot be read.")]
    AuthorizationQueryParametersError,
    #[api(message = "The digest is not that of the body.")]
    BadDigest,
    #[api(status = 409, message = "This bucket name is taken.")]
    BucketAlreadyExists,
    #[api(status = 409, message = "You already have a bucket of this name.")]
    BucketAlreadyOwnedByYou,
    #[api(message = "The bucket still has access points.")]
    BucketHasAccessPointsAttached,
    #[api(status = 409, message = "The bucket is not empty.")]
    BucketNotEmpty,
    #[api(status = 409, message = "Another request has used this token.")]
    ClientTokenConflict,
    #[api(message = "The connection was closed before the body was read.")]
    ConnectionClosedByRequester,
    #[api(message = "This request takes no credentials.")]
    CredentialsNotSupported,
    #[api(status = 403, message = "Logs must stay in the region of the bucket.")]
    CrossLocationLoggingProhibited,
    #[api(message = "The device is not active.")]
    DeviceNotActiveError,
    #[api(message = "Use another endpoint for this bucket.")]
    EndpointNotFound,
    #[api(message = "The part is smaller than allowed.")]
    EntityTooSmall,
    #[api(message = "The token has expired.")]
    ExpiredToken,
    #[api(message = "The bucket cannot be made in this region.")]
    IllegalLocationConstraintException,
    #[api(message = "This versioning cannot be set.")]
    IllegalVersioningConfigurationException,
    #[api(message = "The body is shorter than its stated length.")]
    IncompleteBody,
    #[api(message = "The bucket is in another region.")]
    IncorrectEndpoint,
    #[api(message = "A form uploads exactly one file.")]
    IncorrectNumberOfFilesInPostRequest,
    #[api(message = "The inline data is too large.")]
    InlineDataTooLarge,
    #[api(status = 403, message = "There is no such access key.")]
    InvalidAccessKeyId,
    #[api(message = "The access point is not valid.")]
    InvalidAccessPoint,
    #[api(message = "The alias of the access point is not valid.")]
    InvalidAccessPointAliasError,
    #[api(message = "The addressing header is not valid.")]
    InvalidAddressingHeader,
    #[api(message = "An argument is not valid.")]
    InvalidArgument,
    #[api(message = "The bucket owns its objects and takes no such list.")]
    InvalidBucketAclWithObjectOwnership,
    #[api(message = "The bucket name is not valid.")]
    InvalidBucketName,
    #[api(message = "The account of the owner is not valid.")]
    InvalidBucketOwnerAccountId,
    #[api(status = 409, message = "The bucket is not in a state for this request.")]
    InvalidBucketState,
    #[api(message = "The digest is not valid.")]
    InvalidDigest,
    #[api(message = "The encryption is not known.")]
    InvalidEncryptionAlgorithmError,
    #[api(message = "The host header does not fit the endpoint.")]
    InvalidHostHeader,
    #[api(message = "This method cannot be used here.")]
    InvalidHttpMethod,
    #[api(message = "There is no such region.")]
    InvalidLocationConstraint,
    #[api(status = 403, message = "The object has to be restored first.")]
    InvalidObjectState,
    #[api(message = "The parts must be in ascending order.")]
    InvalidPartOrder,
    #[api(status = 403, message = "Access to this object has been disabled.")]
    InvalidPayer,
    #[api(message = "The form does not meet the conditions of the policy.")]
    InvalidPolicyDocument,
    #[api(status = 403, message = "The credentials are of another region.")]
    InvalidRegion,
    #[api(message = "The request is not valid.")]
    InvalidRequest,
    #[api(status = 403, message = "The security credentials are not valid.")]
    InvalidSecurity,
    #[api(message = "The session does not exist or has expired.")]
    InvalidSessionException,
    #[api(message = "The signature of the request is not valid.")]
    InvalidSignature,
    #[api(message = "The body of the SOAP request is not valid.")]
    InvalidSoapRequest,
    #[api(message = "There is no such storage class.")]
    InvalidStorageClass,
    #[api(message = "The tags are not valid.")]
    InvalidTag,
    #[api(message = "Logs cannot be written to this bucket.")]
    InvalidTargetBucketForLogging,
    #[api(message = "The token is malformed or otherwise not valid.")]
    InvalidToken,
    #[api(message = "The key is too long.")]
    KeyTooLongError,
    #[api(message = "The policy cannot be read.")]
    MalformedPolicy,
    #[api(message = "The request is too large.")]
    MaxMessageLengthExceeded,
    #[api(message = "The fields before the file are too large.")]
    MaxPostPreDataLengthExceededError,
    #[api(message = "The metadata is too large.")]
    MetadataTooLarge,
    #[api(message = "An attachment is missing.")]
    MissingAttachment,
    #[api(status = 403, message = "The request must be signed.")]
    MissingAuthenticationToken,
    #[api(status = 411, message = "The length of the body is missing.")]
    MissingContentLength,
    #[api(message = "The body is empty.")]
    MissingRequestBodyError,
    #[api(message = "The security element of the SOAP request is missing.")]
    MissingSecurityElement,
    #[api(message = "A security header is missing.")]
    MissingSecurityHeader,
    #[api(message = "Keys have no logging of their own.")]
    NoLoggingStatusForKey,
    #[api(status = 404, message = "There is no such access point.")]
    NoSuchAccessPoint,
    #[api(status = 404, message = "The access point has no policy.")]
    NoSuchAccessPointPolicy,
    #[api(status = 404, message = "There is no such asynchronous request.")]
    NoSuchAsyncRequest,
    #[api(status = 404, message = "The bucket has no policy.")]
    NoSuchBucketPolicy,
    #[api(status = 404, message = "The bucket has no lifecycle.")]
    NoSuchLifecycleConfiguration,
    #[api(status = 404, message = "There is no such access point of several regions.")]
    NoSuchMultiRegionAccessPoint,
    #[api(status = 404, message = "The object has no lock.")]
    NoSuchObjectLockConfiguration,
    #[api(status = 404, message = "The bucket does not block public access.")]
    NoSuchPublicAccessBlockConfiguration,
    #[api(status = 404, message = "There is no such resource.")]
    NoSuchResource,
    #[api(status = 404, message = "There are no tags.")]
    NoSuchTagSet,
    #[api(status = 404, message = "There is no such upload.")]
    NoSuchUpload,
    #[api(status = 404, message = "There is no such version.")]
    NoSuchVersion,
    #[api(status = 404, message = "The bucket is not a website.")]
    NoSuchWebsiteConfiguration,
    #[api(message = "The device belongs to somebody else.")]
    NotDeviceOwnerError,
    #[api(status = 501, message = "A header asks for something that is not implemented.")]
    NotImplemented,
    #[api(status = 403, message = "Your account has not signed up for this service.")]
    NotSignedUp,
    #[api(status = 404, message = "The bucket has no lock.")]
    ObjectLockConfigurationNotFoundError,
    #[api(status = 409, message = "Another change of this resource is in progress.")]
    OperationAborted,
    #[api(status = 404, message = "The bucket has no ownership controls.")]
    OwnershipControlsNotFoundError,
    #[api(status = 412, message = "A precondition of the request does not hold.")]
    PreconditionFailed,
    #[api(status = 404, message = "The bucket is not replicated.")]
    ReplicationConfigurationNotFoundError,
    #[api(message = "The headers are too large.")]
    RequestHeaderSectionTooLarge,
    #[api(status = 412, message = "A form must be sent as `multipart/form-data`.")]
    RequestIsNotMultiPartContent,
    #[api(status = 403, message = "The clock of the client differs too much.")]
    RequestTimeTooSkewed,
    #[api(message = "A bucket has no torrent file.")]
    RequestTorrentOfBucketError,
    #[api(message = "The answer was interrupted.")]
    ResponseInterrupted,
    #[api(status = 409, message = "The object is being restored.")]
    RestoreAlreadyInProgress,
    #[api(message = "The bucket has no encryption of its own.")]
    ServerSideEncryptionConfigurationNotFoundError,
    #[api(status = 403, message = "The signature is not that of the request.")]
    SignatureDoesNotMatch,
    #[api(message = "The code of the device is not valid.")]
    TokenCodeInvalidError,
    #[api(message = "The token must be refreshed.")]
    TokenRefreshRequired,
    #[api(message = "You have as many access points as you may.")]
    TooManyAccessPoints,
    #[api(message = "You have as many buckets as you may.")]
    TooManyBuckets,
    #[api(status = 403, message = "This request cannot be made from here.")]
    UnauthorizedAccessError,
    #[api(message = "This request takes no body.")]
    UnexpectedContent,
    #[api(message = "No account has this e-mail address.")]
    UnresolvableGrantByEmailAddress,
    #[api(message = "This argument is not supported.")]
    UnsupportedArgument,
    #[api(message = "This version of the signature is not supported.")]
    UnsupportedSignature,
    #[api(message = "The form lacks the field `key`.")]
    UserKeyMustBeSpecified,
}
