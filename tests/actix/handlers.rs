//! Values that handlers return are rendered in the middleware's envelope; and values that handlers extract.

use actix_web::test::init_service;
use actix_web::{App, HttpResponse, Responder, web};
use envelope_runtime::service::{self, Current};
use envelope_runtime::{
    ApiError, ApiResponse, Envelope as _, HttpFault, NoContent, Page, PageQuery, Reply, Success, SuccessWith,
};
use serde::Serialize;

use crate::{Api, Fault, User, get, middleware};

async fn show(id: web::Path<i64>) -> Result<User, Fault> {
    match *id {
        1 => Ok(User { id: 1, name: "ada" }),
        2 => Err(std::io::Error::other("disk on fire at /var/db").into()),
        3 => Err(Fault::SlowDown),
        id => Err(Fault::NoUser { id }),
    }
}

#[derive(Serialize, ApiResponse)]
#[api(status = 201, message = "Created {name}")]
struct Created {
    name: &'static str,
    #[api(header = "location")]
    #[serde(skip)]
    at: &'static str,
}

#[derive(Serialize, ApiResponse)]
#[api(status = 204)]
struct Gone;

#[derive(Serialize, ApiResponse)]
struct Named {
    #[api(header = "x-name")]
    name: &'static str,
}

/// States its envelope itself.
#[derive(Debug, ApiError)]
#[api(envelope = Api, status = 409, code = "TAKEN", message = "{name} is taken")]
struct Taken {
    name: &'static str,
}

#[derive(Serialize, ApiResponse)]
#[api(envelope = Api)]
struct Stated {
    list: [u8; 2],
}

#[derive(Debug, ApiError)]
#[api(status = 400, code = "GENERIC", message = "not {0}")]
struct Generic<T: std::fmt::Debug + std::fmt::Display>(T);

#[derive(Debug, ApiError)]
#[api(skip(adapters), status = 418, code = "TEA", message = "Tea")]
struct Own;

impl actix_web::ResponseError for Own {
    fn error_response(&self) -> HttpResponse {
        HttpResponse::ImATeapot().content_type("text/html").body("<b>tea</b>")
    }
}

async fn page(query: PageQuery<2, 5>) -> Page<u8> {
    query.page_of(vec![1, 2], 7)
}

async fn boxed() -> Result<User, Box<dyn ApiError + Send + Sync>> {
    Err(Box::new(Fault::SlowDown))
}

async fn own_id(Current(api): Current<Api>) -> String {
    api.id.clone().unwrap_or_default()
}

async fn spawned() -> String {
    let here = service::current::<Api>().is_some();
    let there = actix_web::rt::spawn(async { service::current::<Api>().is_some() }).await.unwrap();
    format!("{here} {there}")
}

fn reply() -> Reply {
    Api::default().error(&Fault::NoUser { id: 9 }).unwrap()
}

macro_rules! app {
    () => {
        App::new()
            .route("/users/{id}", web::get().to(show))
            .route("/created", web::get().to(async || Created { name: "ada", at: "/users/1" }))
            .route("/named", web::get().to(async || Named { name: "Zoë" }))
            .route("/no-content", web::get().to(async || NoContent))
            .route("/gone", web::get().to(async || Gone))
            .route("/taken", web::get().to(async || -> Result<User, Taken> { Err(Taken { name: "ada" }) }))
            .route("/stated", web::get().to(async || Stated { list: [1, 2] }))
            .route("/generic", web::get().to(async || Generic("here")))
            .route("/own", web::get().to(async || -> Result<User, Own> { Err(Own) }))
            .route("/page", web::get().to(page))
            .route("/boxed", web::get().to(boxed))
            .route("/fault", web::get().to(async || HttpFault::from_status(402)))
            .route("/reply", web::get().to(async || reply()))
            .route("/success", web::get().to(async || Success([1, 2])))
            .route("/with", web::get().to(async || -> SuccessWith<u8> { Success(7).status(202).message("soon") }))
            .route("/id", web::get().to(own_id))
            .route("/spawned", web::get().to(spawned))
            .route("/json", web::get().to(async || HttpResponse::NotFound().json([1])))
    };
}

#[actix_web::test]
async fn each_return_type_is_rendered_in_the_envelope() {
    let app = init_service(app!().wrap(middleware())).await;
    let gets = async |path: &'static str| get(&app, path).await;

    gets("/users/1").await.is(200, r#"{"ok":true,"data":{"id":1,"name":"ada"},"id":"r1"}"#);
    let response = gets("/users/7").await;
    response.is(404, r#"{"ok":false,"code":"NO_USER","message":"There is no user 7","details":{"id":7},"id":"r1"}"#);
    assert_eq!(response.header("x-request-id"), Some("r1"));
    gets("/users/2")
        .await
        .is(500, r#"{"ok":false,"code":"INTERNAL","message":"Server error, contact support","id":"r1"}"#);
    assert_eq!(gets("/users/3").await.header("retry-after"), Some("3"));

    let created = gets("/created").await;
    created.is(201, r#"{"ok":true,"message":"Created ada","data":{"name":"ada"},"id":"r1"}"#);
    assert_eq!(created.header("location"), Some("/users/1"));
    // A header value may contain UTF-8 (RFC 9110, section 5.5).
    let named = gets("/named").await;
    assert_eq!(named.headers.get("x-name").map(|value| value.as_bytes()), Some("Zoë".as_bytes()));
    for path in ["/gone", "/no-content"] {
        let gone = gets(path).await;
        assert_eq!((gone.status, gone.header("content-type"), gone.body.as_str()), (204, None, ""));
    }

    gets("/taken").await.is(409, r#"{"ok":false,"code":"TAKEN","message":"ada is taken","id":"r1"}"#);
    gets("/stated").await.is(200, r#"{"ok":true,"data":{"list":[1,2]},"id":"r1"}"#);
    gets("/generic").await.is(400, r#"{"ok":false,"code":"GENERIC","message":"not here","id":"r1"}"#);
    gets("/boxed").await.is(429, r#"{"ok":false,"code":"SLOW_DOWN","message":"Too many requests","id":"r1"}"#);
    gets("/fault").await.is(402, r#"{"ok":false,"code":"PAYMENT_REQUIRED","message":"Payment Required","id":"r1"}"#);
    gets("/reply").await.is(404, r#"{"ok":false,"code":"NO_USER","message":"There is no user 9","details":{"id":9}}"#);
    gets("/success").await.is(200, r#"{"ok":true,"data":[1,2],"id":"r1"}"#);
    gets("/with").await.is(202, r#"{"ok":true,"message":"soon","data":7,"id":"r1"}"#);
    assert_eq!(gets("/json").await.body, "[1]");
    assert_eq!(gets("/own").await.body, "<b>tea</b>");
}

#[actix_web::test]
async fn page_queries_are_extracted_and_pages_rendered() {
    let app = init_service(app!().wrap(middleware())).await;
    get(&app, "/page?page=2").await.is(200, r#"{"ok":true,"items":[1,2],"page":2,"pages":4,"id":"r1"}"#);
    let refused = [
        ("/page?page=0", "`page` must be at least 1, not 0"),
        ("/page?per_page=6", "`per_page` must be between 1 and 5, not 6"),
        ("/page?perPage=6", "`perPage` must be between 1 and 5, not 6"),
        ("/page?page=%2B1", "`page` must be a whole number"),
        ("/page?page=1&page=2", "`page` must not be given twice"),
    ];
    for (path, message) in refused {
        get(&app, path)
            .await
            .is(400, &format!(r#"{{"ok":false,"code":"BAD_REQUEST","message":"{message}","id":"r1"}}"#));
    }
}

#[actix_web::test]
async fn handlers_can_extract_the_requests_envelope() {
    let app = init_service(app!().wrap(middleware())).await;
    assert_eq!(get(&app, "/id").await.body, "r1");
    assert_eq!(get(&app, "/spawned").await.body, "true false");
}

#[actix_web::test]
async fn without_a_middleware_errors_are_problem_details_and_successes_payloads() {
    let app = init_service(app!()).await;
    let missing = get(&app, "/users/7").await;
    assert_eq!(missing.header("content-type"), Some("application/problem+json"));
    assert_eq!(missing.status, 404);
    assert!(missing.body.contains(r#""status":404"#) && missing.body.contains("There is no user 7"), "{missing:?}");
    get(&app, "/users/1").await.is(200, r#"{"id":1,"name":"ada"}"#);
    get(&app, "/taken").await.is(409, r#"{"ok":false,"code":"TAKEN","message":"ada is taken"}"#);
    assert_eq!(get(&app, "/id").await.status, 500);
}

/// Without a service, a type responds by itself.
#[actix_web::test]
async fn an_error_responds_with_its_status() {
    let request = actix_web::test::TestRequest::default().to_http_request();
    assert_eq!(Fault::SlowDown.respond_to(&request).status().as_u16(), 429);
    assert_eq!(actix_web::ResponseError::status_code(&Fault::SlowDown).as_u16(), 429);
    assert_eq!(actix_web::Error::from(Fault::SlowDown).as_response_error().status_code().as_u16(), 429);
    let boxed = || -> Box<dyn ApiError + Send + Sync> { Box::new(Fault::SlowDown) };
    assert_eq!(boxed().respond_to(&request).status().as_u16(), 429);
    assert_eq!(actix_web::ResponseError::status_code(&boxed()).as_u16(), 429);
    let refused = || service::RequestFault::PayloadTooLarge;
    assert_eq!(refused().respond_to(&request).status().as_u16(), 413);
    assert_eq!(actix_web::ResponseError::status_code(&refused()).as_u16(), 413);
}

#[actix_web::test]
async fn a_page_query_outside_its_limits_is_a_400() {
    use actix_web::FromRequest as _;

    let request = actix_web::test::TestRequest::with_uri("/?page=0").to_http_request();
    let rejection = PageQuery::<2, 5>::extract(&request).await.unwrap_err();
    assert_eq!(actix_web::ResponseError::status_code(&rejection).as_u16(), 400);
}

#[actix_web::test]
async fn a_handler_may_return_a_form() {
    let shown = async || service::actix::Form([("id", 7)]);
    let app = init_service(App::new().route("/", web::get().to(shown)).wrap(middleware())).await;
    let response = get(&app, "/").await;
    assert_eq!(response.header("content-type"), Some("application/x-www-form-urlencoded"));
    assert_eq!(response.body, "id=7");
}
