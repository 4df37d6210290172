//! Users and invoices in SQLite, and the rules that valid input meets.

use std::panic::resume_unwind;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use envelope_runtime::{ApiResponse, NoContent};
use garde::Validate;
use rusqlite::{Connection, OptionalExtension as _, Row, ffi, params};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::fault::Fault;

#[derive(Debug, Serialize, ApiResponse, ToSchema)]
pub struct User {
    id: i64,
    name: String,
    email: String,
}

#[derive(Debug, Deserialize, ToSchema, Validate)]
pub struct NewUser {
    #[schema(min_length = 1)]
    #[garde(custom(is_filled))]
    name: String,
    #[garde(custom(is_address))]
    email: String,
}

fn is_filled(name: &str, (): &()) -> garde::Result {
    if name.trim().is_empty() { Err(garde::Error::new("must not be empty")) } else { Ok(()) }
}

fn is_address(email: &str, (): &()) -> garde::Result {
    if email.contains('@') { Ok(()) } else { Err(garde::Error::new("is not an email address")) }
}

#[derive(Debug, Serialize, ApiResponse, ToSchema)]
pub struct Invoice {
    id: i64,
    user_id: i64,
    cents: i64,
}

#[derive(Debug, Deserialize, ToSchema, Validate)]
pub struct NewInvoice {
    #[schema(minimum = 1)]
    #[garde(range(min = 1))]
    cents: i64,
}

/// A 201 with the location of what was created.
#[derive(Debug, ApiResponse)]
#[api(status = 201)]
pub struct Created<T> {
    #[api(data)]
    made: T,
    #[api(header = "location")]
    location: String,
}

/// The database.
#[derive(Clone, Debug)]
pub struct Store(Arc<Mutex<Connection>>);

impl Store {
    /// Opens a file, or a database in memory.
    pub fn open(path: Option<&str>) -> Result<Self, Fault> {
        let connection = match path {
            Some(path) => Connection::open(path)?,
            None => Connection::open_in_memory()?,
        };
        connection.busy_timeout(Duration::from_millis(100))?;
        connection.execute_batch(
            "PRAGMA foreign_keys = ON;
             CREATE TABLE IF NOT EXISTS user (id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL UNIQUE);
             CREATE TABLE IF NOT EXISTS invoice (
                 id INTEGER PRIMARY KEY,
                 user_id INTEGER NOT NULL REFERENCES user ON DELETE CASCADE,
                 cents INTEGER NOT NULL
             );",
        )?;
        Ok(Store(Arc::new(Mutex::new(connection))))
    }

    /// Runs a query in a thread that may block: another program may have locked the file.
    async fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&Connection) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        let connection = Arc::clone(&self.0);
        // A panic cannot leave the connection with half a query.
        let answer = move || question(&connection.lock().unwrap_or_else(PoisonError::into_inner));
        tokio::task::spawn_blocking(answer).await.unwrap_or_else(|failed| resume_unwind(failed.into_panic()))
    }

    pub async fn create_user(&self, new: NewUser) -> Result<User, Fault> {
        self.ask(move |connection| {
            let insert = "INSERT INTO user (name, email) VALUES (?1, ?2)";
            let inserted = connection.execute(insert, params![new.name, new.email]);
            inserted.map_err(|error| taken(error, &new.email))?;
            Ok(User { id: connection.last_insert_rowid(), name: new.name, email: new.email })
        })
        .await
    }

    pub async fn user(&self, id: i64) -> Result<User, Fault> {
        let select = "SELECT id, name, email FROM user WHERE id = ?1";
        let found = self.ask(move |connection| Ok(connection.query_row(select, [id], User::of).optional()?)).await?;
        found.ok_or(Fault::UserNotFound { id })
    }

    /// The users of one page, and the number of all users.
    pub async fn users(&self, limit: u64, offset: u64) -> Result<(Vec<User>, u64), Fault> {
        self.ask(move |connection| {
            let total = connection.query_row("SELECT count(*) FROM user", [], |row| row.get::<_, i64>(0))?;
            let mut query = connection.prepare("SELECT id, name, email FROM user ORDER BY id LIMIT ?1 OFFSET ?2")?;
            let limits = [limit, offset].map(|number| i64::try_from(number).unwrap_or(i64::MAX));
            let users = query.query_map(limits, User::of)?.collect::<Result<_, _>>()?;
            Ok((users, total.unsigned_abs()))
        })
        .await
    }

    pub async fn update_user(&self, id: i64, new: NewUser) -> Result<User, Fault> {
        self.ask(move |connection| {
            let update = "UPDATE user SET name = ?2, email = ?3 WHERE id = ?1";
            let changed = connection.execute(update, params![id, new.name, new.email]);
            match changed.map_err(|error| taken(error, &new.email))? {
                0 => Err(Fault::UserNotFound { id }),
                _ => Ok(User { id, name: new.name, email: new.email }),
            }
        })
        .await
    }

    pub async fn delete_user(&self, id: i64) -> Result<NoContent, Fault> {
        let deleted = self.ask(move |connection| Ok(connection.execute("DELETE FROM user WHERE id = ?1", [id])?));
        match deleted.await? {
            0 => Err(Fault::UserNotFound { id }),
            _ => Ok(NoContent),
        }
    }

    pub async fn create_invoice(&self, user_id: i64, new: NewInvoice) -> Result<Invoice, Fault> {
        let cents = new.cents;
        self.ask(move |connection| {
            let insert = "INSERT INTO invoice (user_id, cents) VALUES (?1, ?2)";
            connection.execute(insert, params![user_id, cents]).map_err(|error| missing(error, user_id))?;
            Ok(Invoice { id: connection.last_insert_rowid(), user_id, cents })
        })
        .await
    }

    pub async fn invoice(&self, id: i64) -> Result<Invoice, Fault> {
        let select = "SELECT id, user_id, cents FROM invoice WHERE id = ?1";
        let found = self.ask(move |connection| Ok(connection.query_row(select, [id], Invoice::of).optional()?)).await?;
        found.ok_or(Fault::InvoiceNotFound { id })
    }
}

impl User {
    /// `path` is that of the request, such as `/v1/users`.
    pub fn created_at(self, path: &str) -> Created<User> {
        Created { location: format!("{}/users/{}", version(path), self.id), made: self }
    }

    fn of(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(User { id: row.get(0)?, name: row.get(1)?, email: row.get(2)? })
    }
}

impl Invoice {
    /// `path` is that of the request, such as `/v1/users/1/invoices`.
    pub fn created_at(self, path: &str) -> Created<Invoice> {
        Created { location: format!("{}/invoices/{}", version(path), self.id), made: self }
    }

    fn of(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Invoice { id: row.get(0)?, user_id: row.get(1)?, cents: row.get(2)? })
    }
}

/// The part of a request's path before `/users`.
fn version(path: &str) -> &str {
    path.split_once("/users").map_or("", |(version, _)| version)
}

fn taken(error: rusqlite::Error, email: &str) -> Fault {
    if violates(&error, ffi::SQLITE_CONSTRAINT_UNIQUE) {
        return Fault::EmailTaken { email: email.to_owned() };
    }
    error.into()
}

fn missing(error: rusqlite::Error, user_id: i64) -> Fault {
    if violates(&error, ffi::SQLITE_CONSTRAINT_FOREIGNKEY) {
        return Fault::UserNotFound { id: user_id };
    }
    error.into()
}

fn violates(error: &rusqlite::Error, constraint: i32) -> bool {
    error.sqlite_error().is_some_and(|error| error.extended_code == constraint)
}
