//! Middlewares of actix-web, inside of this crate's middleware and around it.

use actix_cors::Cors;
use actix_web::App;
use actix_web::middleware::{Compress, DefaultHeaders, Logger, NormalizePath};

use super::{listen, middleware, routes, serve};
use crate::layers::{Tables, all_and, compressed, in_a_chunk, preflight, with_slashes};

/// Services with a middleware inside of ours, and around it. A macro, because each has a different type.
macro_rules! both {
    ($other:expr) => {
        [
            ("inside", listen(|| App::new().service(routes()).wrap($other).wrap(middleware()), false)),
            ("around", listen(|| App::new().service(routes()).wrap(middleware()).wrap($other), false)),
        ]
    };
}

#[tokio::test]
async fn each_middleware_of_actix_web_inside_and_around() {
    let rare = compressed().into_iter().chain(with_slashes()).chain([in_a_chunk(), preflight()]);
    let all = all_and([]);
    let mut tables = Tables::new("Middlewares of actix-web", serve(routes), &all_and(rare)).await;
    tables.add("`Compress`", &[("`vary`", "vary")], &both!(Compress::default()), &all).await;
    let cors = [("CORS", "access-control-allow-origin")];
    tables.add("`Cors` of actix-cors", &cors, &both!(Cors::permissive()), &all_and([preflight()])).await;
    tables
        .add(
            "`DefaultHeaders`",
            &[("`x-served-by`", "x-served-by")],
            &both!(DefaultHeaders::new().add(("x-served-by", "a"))),
            &all,
        )
        .await;
    tables.add("`Logger`", &[], &both!(Logger::default()), &all).await;
    tables.add("`NormalizePath`", &[], &both!(NormalizePath::trim()), &all_and(with_slashes())).await;
    tables.compare("actix_web.md");
}
