//! The brand of a page: its logo and its colour.

use alloc::format;
use alloc::string::{String, ToString};
use core::fmt;

use base64::prelude::{BASE64_STANDARD, Engine as _};

/// The reason why a [`Reference`](crate::Reference) refuses a logo or a colour.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BrandError {
    /// The accent, this text, is not a colour.
    Accent(String),
    /// The logo is neither SVG nor the `data:` URL of an image.
    Logo,
}

impl fmt::Display for BrandError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BrandError::Accent(text) => {
                write!(f, "{text:?} is not a colour: write it as `#rrggbb` or `#rgb`")
            }
            BrandError::Logo => f.write_str(
                "the logo must be an SVG document (`<svg ..`) or the `data:` URL of an image (`data:image/..`)",
            ),
        }
    }
}

impl core::error::Error for BrandError {}

/// The `data:` URL of a logo, so that the page makes no request for it. As an image, an SVG runs no script and loads
/// nothing.
pub(super) fn logo_url(logo: &str) -> Result<String, BrandError> {
    let logo = logo.trim();
    let is_url = logo.get(..11).is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:image/"));
    if is_url && !logo.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return Ok(logo.to_string());
    }
    if !logo.starts_with('<') {
        return Err(BrandError::Logo);
    }
    let (before, svg) = logo.split_once("<svg").ok_or(BrandError::Logo)?;
    // SVG for HTML may lack the namespace, which an image needs.
    let namespace = if logo.contains("xmlns=") { "" } else { " xmlns=\"http://www.w3.org/2000/svg\"" };
    let document = format!("{before}<svg{namespace}{svg}");
    Ok(format!("data:image/svg+xml;base64,{}", BASE64_STANDARD.encode(document)))
}

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Colour([u8; 3]);

const WHITE: Colour = Colour([0xff; 3]);
const BLACK: Colour = Colour([0; 3]);
/// The lightest background of text in the dark theme, `--soft-back` in `page.css`.
const DARK: Colour = Colour([0x1b, 0x21, 0x2a]);
/// The darkest background of text in the light theme, `--soft-back` in `page.css`.
const LIGHT: Colour = Colour([0xf5, 0xf7, 0xfa]);

impl Colour {
    /// Parses `#rrggbb` or `#rgb`.
    pub(super) fn of(text: &str) -> Result<Colour, BrandError> {
        let wrong = || BrandError::Accent(text.to_string());
        let digits = text.strip_prefix('#').ok_or_else(wrong)?;
        let digits: alloc::vec::Vec<u8> = digits
            .chars()
            .map(|digit| digit.to_digit(16).map(|digit| digit as u8))
            .collect::<Option<_>>()
            .ok_or_else(wrong)?;
        match *digits {
            [r, g, b] => Ok(Colour([r, g, b].map(|digit| digit * 17))),
            [r, r2, g, g2, b, b2] => Ok(Colour([r * 16 + r2, g * 16 + g2, b * 16 + b2])),
            _ => Err(wrong()),
        }
    }

    /// The CSS that gives the page this accent: the colour itself for decoration, and the nearest readable colour for
    /// text.
    pub(super) fn style(self) -> String {
        let (light, dark) = (self.readable_on(LIGHT, BLACK), self.readable_on(DARK, WHITE));
        format!(
            ":root{{--brand:{self};--accent:{light}}}\n\
             @media (prefers-color-scheme:dark){{:root{{--accent:{dark}}}}}\n\
             @media print{{:root{{--accent:{light}}}}}\n"
        )
    }

    /// The colour, mixed with `towards` until its contrast meets WCAG 2.2, section 1.4.3.
    fn readable_on(self, back: Colour, towards: Colour) -> Colour {
        let mixed = (0..=20).map(|part| self.mixed(towards, part));
        mixed.into_iter().find(|colour| colour.contrast(back) >= 4.5).unwrap_or(towards)
    }

    /// The colour, mixed with `part` twentieths of the other.
    fn mixed(self, other: Colour, part: u16) -> Colour {
        let mix = |own: u8, other: u8| (u16::from(own) * (20 - part) + u16::from(other) * part) / 20;
        let [r, g, b] = [0, 1, 2].map(|index| mix(self.0[index], other.0[index]) as u8);
        Colour([r, g, b])
    }

    fn contrast(self, other: Colour) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// The relative luminance, as WCAG 2.2 defines it.
    fn luminance(self) -> f64 {
        let [r, g, b] = self.0.map(|channel| {
            let channel = f64::from(channel) / 255.0;
            if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }
}

/// The colour in CSS: `#rrggbb`.
impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::{BLACK, BrandError, Colour, DARK, LIGHT, WHITE, logo_url};

    #[test]
    fn a_colour_has_three_channels_and_nothing_else() {
        assert_eq!(Colour::of("#635bff"), Ok(Colour([0x63, 0x5b, 0xff])));
        assert_eq!(Colour::of("#FA0"), Colour::of("#ffaa00"));
        for text in ["", "#", "635bff", "#635bf", "#635bff;}", "red", "#12 456", "#１２３", "url(x)", "#+1-2"] {
            assert_eq!(Colour::of(text), Err(BrandError::Accent(text.into())));
        }
    }

    #[test]
    fn every_accent_can_be_read() {
        assert_eq!(WHITE.contrast(BLACK).round(), 21.0);
        for text in ["#635bff", "#ffff00", "#ffffff", "#000000", "#0a0", "#808080"] {
            let colour = Colour::of(text).unwrap();
            assert!(colour.readable_on(LIGHT, BLACK).contrast(LIGHT) >= 4.5, "{text}");
            assert!(colour.readable_on(DARK, WHITE).contrast(DARK) >= 4.5, "{text}");
        }
        let readable = Colour::of("#0050c0").unwrap();
        assert_eq!(readable.readable_on(LIGHT, BLACK), readable);
    }

    /// As the calculators of WCAG have them.
    #[test]
    fn contrasts_are_those_of_the_standard() {
        let contrast = |one, other| (Colour(one).contrast(Colour(other)) * 100.0).round();
        assert_eq!(contrast([0x76, 0x76, 0x76], [255, 255, 255]), 454.0);
        assert_eq!(contrast([0x0a, 0x0a, 0x0a], [255, 255, 255]), 1980.0);
        assert_eq!(contrast([0, 0x50, 0xc0], [0xf5, 0xf7, 0xfa]), 673.0);
    }

    #[test]
    fn a_mixture_is_between_both() {
        let yellow = Colour([255, 255, 0]);
        assert_eq!([0, 5, 20].map(|part| yellow.mixed(WHITE, part).0), [[255, 255, 0], [255, 255, 63], [255; 3]]);
        assert_eq!(yellow.mixed(BLACK, 10), Colour([127, 127, 0]));
    }

    #[test]
    fn a_logo_is_an_image_in_the_page() {
        let url = "data:image/png;base64,iVBORw0KGgo=";
        assert_eq!(logo_url(url).as_deref(), Ok(url));
        assert_eq!(logo_url("<svg/>").as_deref(), logo_url("<svg xmlns=\"http://www.w3.org/2000/svg\"/>").as_deref());
        for logo in
            ["", "https://a.example/logo.png", "javascript:alert(1)", "data:text/html,x", "<img>", "data:image/png,a b"]
        {
            assert_eq!(logo_url(logo), Err(BrandError::Logo), "{logo}");
        }
    }
}
