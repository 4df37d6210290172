//! The codes of the service, without the context in which they occur.

use envelope_runtime::ApiError;

/// Every code that a client may receive, with its status and kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ApiError)]
#[api(message = code, docs_url = "https://docs.example.com/errors#{code}", ext(type = "invalid_request"))]
pub enum Code {
    #[api(status = 404, code = "api_key_not_found")]
    ApiKeyNotFound,
    #[api(status = 400, code = "bad_request")]
    BadRequest,
    #[api(status = 500, code = "database_size_limit_reached", ext(type = "system"))]
    DatabaseSizeLimitReached,
    #[api(status = 404, code = "document_not_found")]
    DocumentNotFound,
    #[api(status = 409, code = "dump_already_processing")]
    DumpAlreadyProcessing,
    #[api(status = 404, code = "dump_not_found")]
    DumpNotFound,
    #[api(status = 400, code = "immutable_index_uid")]
    ImmutableIndexUid,
    #[api(status = 400, code = "immutable_index_created_at")]
    ImmutableIndexCreatedAt,
    #[api(status = 400, code = "immutable_key_uid")]
    ImmutableKeyUid,
    #[api(status = 409, code = "index_already_exists")]
    IndexAlreadyExists,
    #[api(status = 500, code = "index_creation_failed", ext(type = "internal"))]
    IndexCreationFailed,
    #[api(status = 404, code = "index_not_found")]
    IndexNotFound,
    #[api(status = 500, code = "index_not_accessible", ext(type = "internal"))]
    IndexNotAccessible,
    #[api(status = 500, code = "internal", ext(type = "internal"))]
    Internal,
    #[api(status = 403, code = "invalid_api_key", ext(type = "auth"))]
    InvalidApiKey,
    #[api(status = 400, code = "invalid_api_key_actions")]
    InvalidApiKeyActions,
    #[api(status = 400, code = "invalid_api_key_description")]
    InvalidApiKeyDescription,
    #[api(status = 400, code = "invalid_api_key_expires_at")]
    InvalidApiKeyExpiresAt,
    #[api(status = 400, code = "invalid_api_key_indexes")]
    InvalidApiKeyIndexes,
    #[api(status = 400, code = "invalid_api_key_limit")]
    InvalidApiKeyLimit,
    #[api(status = 400, code = "invalid_api_key_name")]
    InvalidApiKeyName,
    #[api(status = 400, code = "invalid_api_key_offset")]
    InvalidApiKeyOffset,
    #[api(status = 415, code = "invalid_content_type")]
    InvalidContentType,
    #[api(status = 400, code = "invalid_document_fields")]
    InvalidDocumentFields,
    #[api(status = 400, code = "invalid_document_filter")]
    InvalidDocumentFilter,
    #[api(status = 400, code = "invalid_document_geo_field")]
    InvalidDocumentGeoField,
    #[api(status = 400, code = "invalid_document_id")]
    InvalidDocumentId,
    #[api(status = 400, code = "invalid_document_limit")]
    InvalidDocumentLimit,
    #[api(status = 400, code = "invalid_document_offset")]
    InvalidDocumentOffset,
    #[api(status = 400, code = "invalid_index_limit")]
    InvalidIndexLimit,
    #[api(status = 400, code = "invalid_index_offset")]
    InvalidIndexOffset,
    #[api(status = 400, code = "invalid_index_primary_key")]
    InvalidIndexPrimaryKey,
    #[api(status = 400, code = "invalid_index_uid")]
    InvalidIndexUid,
    #[api(status = 400, code = "invalid_search_attributes_to_crop")]
    InvalidSearchAttributesToCrop,
    #[api(status = 400, code = "invalid_search_attributes_to_highlight")]
    InvalidSearchAttributesToHighlight,
    #[api(status = 400, code = "invalid_search_crop_length")]
    InvalidSearchCropLength,
    #[api(status = 400, code = "invalid_search_facets")]
    InvalidSearchFacets,
    #[api(status = 400, code = "invalid_search_filter")]
    InvalidSearchFilter,
    #[api(status = 400, code = "invalid_search_hits_per_page")]
    InvalidSearchHitsPerPage,
    #[api(status = 400, code = "invalid_search_limit")]
    InvalidSearchLimit,
    #[api(status = 400, code = "invalid_search_matching_strategy")]
    InvalidSearchMatchingStrategy,
    #[api(status = 400, code = "invalid_search_offset")]
    InvalidSearchOffset,
    #[api(status = 400, code = "invalid_search_page")]
    InvalidSearchPage,
    #[api(status = 400, code = "invalid_search_q")]
    InvalidSearchQ,
    #[api(status = 400, code = "invalid_search_sort")]
    InvalidSearchSort,
    #[api(status = 400, code = "invalid_settings_ranking_rules")]
    InvalidSettingsRankingRules,
    #[api(status = 400, code = "invalid_settings_synonyms")]
    InvalidSettingsSynonyms,
    #[api(status = 400, code = "invalid_settings_typo_tolerance")]
    InvalidSettingsTypoTolerance,
    #[api(status = 400, code = "invalid_swap_duplicate_index_found")]
    InvalidSwapDuplicateIndexFound,
    #[api(status = 400, code = "invalid_task_statuses")]
    InvalidTaskStatuses,
    #[api(status = 400, code = "invalid_task_types")]
    InvalidTaskTypes,
    #[api(status = 400, code = "invalid_task_uids")]
    InvalidTaskUids,
    #[api(status = 422, code = "io_error", ext(type = "system"))]
    IoError,
    #[api(status = 400, code = "max_fields_limit_exceeded")]
    MaxFieldsLimitExceeded,
    #[api(status = 400, code = "missing_api_key_actions")]
    MissingApiKeyActions,
    #[api(status = 401, code = "missing_authorization_header", ext(type = "auth"))]
    MissingAuthorizationHeader,
    #[api(status = 415, code = "missing_content_type")]
    MissingContentType,
    #[api(status = 400, code = "missing_document_id")]
    MissingDocumentId,
    #[api(status = 400, code = "missing_index_uid")]
    MissingIndexUid,
    #[api(status = 400, code = "missing_payload")]
    MissingPayload,
    #[api(status = 422, code = "no_space_left_on_device", ext(type = "system"))]
    NoSpaceLeftOnDevice,
    #[api(status = 404, code = "not_found")]
    NotFound,
    #[api(status = 413, code = "payload_too_large")]
    PayloadTooLarge,
    #[api(status = 400, code = "primary_key_inference_failed")]
    PrimaryKeyInferenceFailed,
    #[api(status = 404, code = "task_not_found")]
    TaskNotFound,
    #[api(status = 422, code = "too_many_open_files", ext(type = "system"))]
    TooManyOpenFiles,
    #[api(status = 503, code = "too_many_search_requests", ext(type = "system"), retry_after = 10)]
    TooManySearchRequests,
    #[api(status = 400, code = "unretrievable_document")]
    UnretrievableDocument,
    #[api(status = 400, code = "unretrievable_task_error")]
    UnretrievableTaskError,
    #[api(status = 400, code = "vector_embedding_error")]
    VectorEmbeddingError,
}
