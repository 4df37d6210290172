//! The delay of a `retry-after` header (RFC 9110, section 10.2.3).

/// The seconds to wait, from a number of seconds or a date. A date is compared with the response's header `date`, as
/// the clocks of two machines differ; without that header, the result is `None`.
pub(super) fn delay(retry_after: &str, date: Option<&str>) -> Option<u64> {
    let retry_after = retry_after.trim();
    if let Ok(seconds) = retry_after.parse() {
        return Some(seconds);
    }
    let (until, now) = (seconds(retry_after)?, seconds(date?.trim())?);
    Some(until.saturating_sub(now))
}

/// The seconds since the epoch of an IMF-fixdate (RFC 9110, section 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
fn seconds(date: &str) -> Option<u64> {
    let (_, date) = date.split_once(", ")?;
    let mut parts = date.strip_suffix(" GMT")?.split([' ', ':']);
    let mut number = || parts.next()?.parse::<u64>().ok();
    let day = number()?;
    let month = parts.next()?;
    let month = MONTHS.iter().position(|name| *name == month)? as u64 + 1;
    let mut number = || parts.next()?.parse::<u64>().ok();
    let (year, hour, minute, second) = (number()?, number()?, number()?, number()?);
    let is_date = (1..=31).contains(&day) && (1970..=9999).contains(&year);
    let is_time = hour < 24 && minute < 60 && second <= 60;
    (is_date && is_time).then(|| ((days(year, month, day) * 24 + hour) * 60 + minute) * 60 + second)
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The days from 1 January 1970 to that date of the Gregorian calendar.
fn days(year: u64, month: u64, day: u64) -> u64 {
    // Counted from 1 March, so that a leap day is the last of its year.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let of_years = 365 * year + year / 4 - year / 100 + year / 400;
    of_years + (153 * month + 2) / 5 + day - 1 - 719_468
}

#[cfg(test)]
mod tests {
    use super::{delay, seconds};

    #[test]
    fn dates_are_counted_from_the_epoch() {
        for (date, expected) in [
            ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
            ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777),
            ("Tue, 29 Feb 2000 23:59:59 GMT", 951_868_799),
            ("Mon, 01 Mar 2100 00:00:00 GMT", 4_107_542_400),
            ("Fri, 31 Dec 9999 23:59:59 GMT", 253_402_300_799),
        ] {
            assert_eq!(seconds(date), Some(expected), "{date}");
        }
        for date in [
            "",
            "Sun, 06 Nov 1994",
            "Sun, 06 Nov 1994 08:49:37",
            "Sun, 32 Nov 1994 08:49:37 GMT",
            "Sun, 06 Foo 1994 08:49:37 GMT",
            "Sun, 06 Nov 1969 08:49:37 GMT",
            "Sun, 06 Nov 1994 24:49:37 GMT",
            "Sun, 06 Nov 1994 08:60:37 GMT",
        ] {
            assert_eq!(seconds(date), None, "{date}");
        }
    }

    #[test]
    fn a_delay_is_a_number_or_lasts_until_a_date() {
        let date = Some("Sun, 06 Nov 1994 08:49:37 GMT");
        assert_eq!(delay(" 120 ", None), Some(120));
        assert_eq!(delay("Sun, 06 Nov 1994 08:51:00 GMT", date), Some(83));
        assert_eq!(delay("Sun, 06 Nov 1994 08:49:00 GMT", date), Some(0));
        assert_eq!(delay("Sun, 06 Nov 1994 08:51:00 GMT", None), None);
        assert_eq!(delay("soon", date), None);
    }
}
