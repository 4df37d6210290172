//! Users and invoices in SQLite, and what is asked of the input that comes in.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use envelope_runtime::{ApiResponse, FieldErrors};
use rusqlite::{Connection, ErrorCode, OptionalExtension as _, Row, params};
use serde::{Deserialize, Serialize};

use crate::fault::Fault;

#[derive(Debug, Serialize, ApiResponse)]
pub struct User {
    id: i64,
    name: String,
    email: String,
}

#[derive(Debug, Deserialize)]
pub struct NewUser {
    name: String,
    email: String,
}

#[derive(Debug, Serialize, ApiResponse)]
pub struct Invoice {
    id: i64,
    user_id: i64,
    cents: i64,
}

#[derive(Debug, Deserialize)]
pub struct NewInvoice {
    cents: i64,
}

/// A success that made something: 201, and where it is.
#[derive(Debug, ApiResponse)]
#[api(status = 201)]
pub struct Created<T> {
    #[api(data)]
    pub made: T,
    #[api(header = "location")]
    pub location: String,
}

/// A success that has nothing to say.
#[derive(Debug, ApiResponse)]
#[api(status = 204)]
pub struct Deleted;

/// The database. A query takes microseconds, so that handlers may wait for it where they stand.
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

    /// A handler that panicked has left no query half done.
    fn connection(&self) -> MutexGuard<'_, Connection> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn create_user(&self, new: NewUser) -> Result<User, Fault> {
        let new = new.checked()?;
        let connection = self.connection();
        let inserted =
            connection.execute("INSERT INTO user (name, email) VALUES (?1, ?2)", params![new.name, new.email]);
        inserted.map_err(|error| taken(error, &new.email))?;
        Ok(User { id: connection.last_insert_rowid(), name: new.name, email: new.email })
    }

    pub fn user(&self, id: i64) -> Result<User, Fault> {
        let connection = self.connection();
        let found =
            connection.query_row("SELECT id, name, email FROM user WHERE id = ?1", [id], User::of).optional()?;
        found.ok_or(Fault::UserNotFound { id })
    }

    /// The users of one page, and how many there are in all.
    pub fn users(&self, limit: u64, offset: u64) -> Result<(Vec<User>, u64), Fault> {
        let connection = self.connection();
        let total = connection.query_row("SELECT count(*) FROM user", [], |row| row.get::<_, i64>(0))?;
        let mut query = connection.prepare("SELECT id, name, email FROM user ORDER BY id LIMIT ?1 OFFSET ?2")?;
        let limits = [limit, offset].map(|number| i64::try_from(number).unwrap_or(i64::MAX));
        let users = query.query_map(limits, User::of)?.collect::<Result<_, _>>()?;
        Ok((users, total.unsigned_abs()))
    }

    pub fn update_user(&self, id: i64, new: NewUser) -> Result<User, Fault> {
        let new = new.checked()?;
        let update = "UPDATE user SET name = ?2, email = ?3 WHERE id = ?1";
        let changed = self.connection().execute(update, params![id, new.name, new.email]);
        match changed.map_err(|error| taken(error, &new.email))? {
            0 => Err(Fault::UserNotFound { id }),
            _ => Ok(User { id, name: new.name, email: new.email }),
        }
    }

    pub fn delete_user(&self, id: i64) -> Result<Deleted, Fault> {
        match self.connection().execute("DELETE FROM user WHERE id = ?1", [id])? {
            0 => Err(Fault::UserNotFound { id }),
            _ => Ok(Deleted),
        }
    }

    pub fn create_invoice(&self, user_id: i64, new: &NewInvoice) -> Result<Invoice, Fault> {
        if new.cents <= 0 {
            return Err(Fault::Invalid { fields: FieldErrors::new().with("cents", "must be more than 0") });
        }
        self.user(user_id)?;
        let connection = self.connection();
        connection.execute("INSERT INTO invoice (user_id, cents) VALUES (?1, ?2)", params![user_id, new.cents])?;
        Ok(Invoice { id: connection.last_insert_rowid(), user_id, cents: new.cents })
    }

    pub fn invoice(&self, id: i64) -> Result<Invoice, Fault> {
        let connection = self.connection();
        let found = connection.query_row("SELECT id, user_id, cents FROM invoice WHERE id = ?1", [id], |row| {
            Ok(Invoice { id: row.get(0)?, user_id: row.get(1)?, cents: row.get(2)? })
        });
        found.optional()?.ok_or(Fault::InvoiceNotFound { id })
    }
}

impl User {
    pub fn id(&self) -> i64 {
        self.id
    }

    fn of(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(User { id: row.get(0)?, name: row.get(1)?, email: row.get(2)? })
    }
}

impl Invoice {
    pub fn id(&self) -> i64 {
        self.id
    }
}

impl NewUser {
    fn checked(self) -> Result<Self, Fault> {
        let mut fields = FieldErrors::new();
        if self.name.trim().is_empty() {
            fields.push("name", "must not be empty");
        }
        if !self.email.contains('@') {
            fields.push("email", "is not an email address");
        }
        if fields.is_empty() { Ok(self) } else { Err(Fault::Invalid { fields }) }
    }
}

fn taken(error: rusqlite::Error, email: &str) -> Fault {
    match error.sqlite_error_code() {
        Some(ErrorCode::ConstraintViolation) => Fault::EmailTaken { email: email.to_owned() },
        _ => error.into(),
    }
}
