//! What can be wrong with a query over the content of an object.

use envelope_runtime::ApiError;

/// Errors of queries.
#[derive(Debug, ApiError)]
#[api(status = 400, codes(rename_all = "PascalCase"), kind = QueryKind)]
#[allow(dead_code, reason = "a test constructs few of them")]
pub enum QueryFault {
    #[api(status = 503, message = "The service is busy, try again later.")]
    Busy,
    #[api(message = "A value cannot be cast to that type.")]
    CastFailed,
    #[api(message = "A column is too long.")]
    ColumnTooLong,
    #[api(message = "The body is empty.")]
    EmptyRequestBody,
    #[api(message = "There is no such column or binding.")]
    EvaluatorBindingDoesNotExist,
    #[api(message = "A function has other arguments.")]
    EvaluatorInvalidArguments,
    #[api(message = "The pattern of a timestamp is not valid.")]
    EvaluatorInvalidTimestampFormatPattern,
    #[api(message = "The pattern of a timestamp has an unknown symbol.")]
    EvaluatorInvalidTimestampFormatPatternSymbol,
    #[api(message = "The pattern of a timestamp has an unknown token.")]
    EvaluatorInvalidTimestampFormatPatternToken,
    #[api(message = "The pattern of LIKE has an escape that is not valid.")]
    EvaluatorLikePatternInvalidEscapeSequence,
    #[api(message = "LIMIT must not be negative.")]
    EvaluatorNegativeLimit,
    #[api(message = "The pattern of a timestamp has a field twice.")]
    EvaluatorTimestampFormatPatternDuplicateFields,
    #[api(message = "The pattern of a timestamp ends in a token.")]
    EvaluatorUnterminatedTimestampFormatPatternToken,
    #[api(message = "The expression is too long.")]
    ExpressionTooLong,
    #[api(message = "The query cannot be evaluated.")]
    ExternalEvalException,
    #[api(message = "A function does not take that argument.")]
    IllegalSqlFunctionArgument,
    #[api(message = "A function has an argument of another type.")]
    IncorrectSqlFunctionArgumentType,
    #[api(message = "A number is too large or too small.")]
    IntegerOverflow,
    #[api(message = "A cast is not valid.")]
    InvalidCast,
    #[api(message = "There is no column of that index.")]
    InvalidColumnIndex,
    #[api(message = "The object is not compressed like that.")]
    InvalidCompressionFormat,
    #[api(message = "The query has no such source.")]
    InvalidDataSource,
    #[api(message = "The query has a type that is not valid.")]
    InvalidDataType,
    #[api(message = "Queries are written in SQL.")]
    InvalidExpressionType,
    #[api(message = "The object has no header like that.")]
    InvalidFileHeaderInfo,
    #[api(message = "JSON comes as documents or as lines.")]
    InvalidJsonType,
    #[api(message = "The path of the key is not valid.")]
    InvalidKeyPath,
    #[api(message = "Fields are quoted always or as needed.")]
    InvalidQuoteFields,
    #[api(message = "A parameter of the request is not valid.")]
    InvalidRequestParameter,
    #[api(message = "The range of the scan is not valid.")]
    InvalidScanRange,
    #[api(message = "The alias of the table is not valid.")]
    InvalidTableAlias,
    #[api(message = "The object is not UTF-8.")]
    InvalidTextEncoding,
    #[api(message = "The query has a character that is not valid.")]
    LexerInvalidChar,
    #[api(message = "The query has a literal that is not valid.")]
    LexerInvalidLiteral,
    #[api(message = "The query has an operator that is not valid.")]
    LexerInvalidOperator,
    #[api(message = "LIKE has arguments that are not valid.")]
    LikeInvalidInputs,
    #[api(message = "Some headers are missing.")]
    MissingHeaders,
    #[api(message = "A parameter is missing.")]
    MissingRequiredParameter,
    #[api(message = "A query reads one source.")]
    MultipleDataSourcesUnsupported,
    #[api(message = "A number cannot be read.")]
    NumberFormatError,
    #[api(message = "The format of the answer is stated twice.")]
    ObjectSerializationConflict,
    #[api(message = "The object has too many columns.")]
    OverMaxColumn,
    #[api(message = "A block of the object is too large.")]
    OverMaxParquetBlockSize,
    #[api(message = "A record of the object is too large.")]
    OverMaxRecordSize,
    #[api(message = "The object is not Parquet.")]
    ParquetParsingError,
    #[api(message = "This compression of Parquet is not supported.")]
    ParquetUnsupportedCompressionCodec,
    #[api(message = "An asterisk must stand alone.")]
    ParseAsteriskIsNotAloneInSelectList,
    #[api(message = "Brackets and wildcards cannot be mixed.")]
    ParseCannotMixSqbAndWildcardInSelectList,
    #[api(message = "CAST takes one value and a type.")]
    ParseCastArity,
    #[api(message = "SELECT selects nothing.")]
    ParseEmptySelect,
    #[api(message = "One of two tokens was expected.")]
    ParseExpected2TokenTypes,
    #[api(message = "A comma was expected between arguments.")]
    ParseExpectedArgumentDelimiter,
    #[api(message = "A part of a date was expected.")]
    ParseExpectedDatePart,
    #[api(message = "An expression was expected.")]
    ParseExpectedExpression,
    #[api(message = "A name was expected as an alias.")]
    ParseExpectedIdentForAlias,
    #[api(message = "A name was expected after AT.")]
    ParseExpectedIdentForAt,
    #[api(message = "A name was expected for the group.")]
    ParseExpectedIdentForGroupName,
    #[api(message = "A keyword was expected.")]
    ParseExpectedKeyword,
    #[api(message = "A parenthesis was expected after CAST.")]
    ParseExpectedLeftParenAfterCast,
    #[api(message = "A parenthesis was expected after the function.")]
    ParseExpectedLeftParenBuiltinFunctionCall,
    #[api(message = "A parenthesis was expected before the values.")]
    ParseExpectedLeftParenValueConstructor,
    #[api(message = "The name of a member was expected.")]
    ParseExpectedMember,
    #[api(message = "A number was expected.")]
    ParseExpectedNumber,
    #[api(message = "The parenthesis of the function is not closed.")]
    ParseExpectedRightParenBuiltinFunctionCall,
    #[api(message = "Another token was expected.")]
    ParseExpectedTokenType,
    #[api(message = "The name of a type was expected.")]
    ParseExpectedTypeName,
    #[api(message = "CASE needs a WHEN.")]
    ParseExpectedWhenClause,
    #[api(message = "A wildcard cannot stand here.")]
    ParseInvalidContextForWildcardInSelectList,
    #[api(message = "A path has a part that is not valid.")]
    ParseInvalidPathComponent,
    #[api(message = "A type has a parameter that is not valid.")]
    ParseInvalidTypeParam,
    #[api(message = "JOIN is not supported.")]
    ParseMalformedJoin,
    #[api(message = "A name is missing after AT.")]
    ParseMissingIdentAfterAt,
    #[api(message = "An aggregate takes one argument.")]
    ParseNonUnaryAggregateFunctionCall,
    #[api(message = "FROM is missing.")]
    ParseSelectMissingFrom,
    #[api(message = "This keyword was not expected.")]
    ParseUnexpectedKeyword,
    #[api(message = "This operator was not expected.")]
    ParseUnexpectedOperator,
    #[api(message = "This term was not expected.")]
    ParseUnexpectedTerm,
    #[api(message = "This token was not expected.")]
    ParseUnexpectedToken,
    #[api(message = "This operator is not known.")]
    ParseUnknownOperator,
    #[api(message = "This alias is not supported.")]
    ParseUnsupportedAlias,
    #[api(message = "Only COUNT takes an asterisk.")]
    ParseUnsupportedCallWithStar,
    #[api(message = "This CASE is not supported.")]
    ParseUnsupportedCase,
    #[api(message = "This clause of CASE is not supported.")]
    ParseUnsupportedCaseClause,
    #[api(message = "GROUP BY takes no literals.")]
    ParseUnsupportedLiteralsGroupBy,
    #[api(message = "This SELECT is not supported.")]
    ParseUnsupportedSelect,
    #[api(message = "This syntax is not supported.")]
    ParseUnsupportedSyntax,
    #[api(message = "This token is not supported.")]
    ParseUnsupportedToken,
    #[api(message = "The object ends too early.")]
    TruncatedInput,
    #[api(message = "The format of the object is not known.")]
    UnrecognizedFormatException,
    #[api(message = "This function is not supported.")]
    UnsupportedFunction,
    #[api(message = "This type of Parquet is not supported.")]
    UnsupportedParquetType,
    #[api(message = "A query takes no range header.")]
    UnsupportedRangeHeader,
    #[api(message = "This object cannot be scanned in ranges.")]
    UnsupportedScanRangeInput,
    #[api(message = "This operation is not supported.")]
    UnsupportedSqlOperation,
    #[api(message = "This structure is not supported.")]
    UnsupportedSqlStructure,
    #[api(message = "A timestamp cannot be read.")]
    ValueParseFailure,
}
