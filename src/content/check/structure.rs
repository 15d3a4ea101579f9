//! Second pass, structure: everything is there exactly once, in order, with usable links and days.

use crate::content::{
    AreaId, CautionId, Guide, SignId, TypeId,
    check::{Report, host::check_phone, language::is_language, text},
    model::{
        Area, Brand, Note, Studio,
        brand::{LARGEST_LOGO, LONGEST_VOICE},
    },
};

/// Cautions of the studio's article that hold in every area.
const EVERYWHERE: [CautionId; 2] = [CautionId::Flare, CautionId::Disc];

/// The longest short name that fits the strip on a phone.
const LONGEST_SHORT_NAME: usize = 11;

/// The highest number that a research source may have.
const LAST_SOURCE: u32 = 199;

/// Reports missing, repeated and unknown entries, areas that lack something, and links and days that do not work.
pub fn check(guide: &Guide, report: &mut Report) {
    if !is_language(&guide.language) {
        let problem = format!("{:?} names no language", guide.language);
        report.add("language", problem, "write a tag such as en-US, es or es-419");
    }
    let ids =
        |prefix: &str, last: u32| (1..=last).map(|number| format!("{prefix}{number}")).collect::<Vec<_>>();
    once_each("areas", guide.areas.iter().map(|area| area.id.slug()), &AreaId::ALL.map(AreaId::slug), report);
    once_each(
        "massageTypes",
        guide.massage_types.iter().map(|it| it.id.slug()),
        &TypeId::ALL.map(TypeId::slug),
        report,
    );
    once_each(
        "cautions",
        guide.cautions.iter().map(|it| it.id.slug()),
        &CautionId::ALL.map(CautionId::slug),
        report,
    );
    once_each("messages", guide.messages.iter().map(|it| it.id.as_str()), &ids("M", 6), report);
    once_each(
        "warningSigns",
        guide.warning_signs.iter().map(|it| it.id.slug()),
        &SignId::ALL.map(SignId::slug),
        report,
    );
    check_fits(guide, report);
    for (list, notes) in [
        ("rules", &guide.rules),
        ("benefits", &guide.benefits),
        ("tips", &guide.tips),
        ("evidence", &guide.evidence),
        ("selfCare.moving", &guide.self_care.moving),
        ("firstVisit", &guide.first_visit),
    ] {
        check_notes(list, notes, report);
    }
    check_source_ids(guide, report);
    check_urgency(guide, report);
    for (index, area) in guide.areas.iter().enumerate() {
        check_area(&format!("areas[{index}]"), area, report);
    }
    if guide.words.steps.is_empty() {
        report.add("words.steps", "is empty", "say how the guide is used");
    }
    check_links(guide, report);
    check_brand(guide, report);
    check_review(guide, report);
}

/// Reports entries of `list` that repeat or are none of `known`, and those of `known` that are absent.
pub fn once_each<'a>(
    list: &str,
    found: impl Iterator<Item = &'a str>,
    known: &[impl AsRef<str>],
    report: &mut Report,
) {
    let found: Vec<&str> = found.collect();
    let known: Vec<&str> = known.iter().map(AsRef::as_ref).collect();
    for (index, id) in found.iter().enumerate() {
        let path = format!("{list}[{index}].id");
        if !known.contains(id) {
            report.add(path, format!("\"{id}\" is unknown"), format!("use one of {}", known.join(", ")));
        } else if found[..index].contains(id) {
            report.add(path, format!("\"{id}\" is there twice"), "keep one of the two");
        }
    }
    for id in known.iter().filter(|id| !found.contains(id)) {
        report.add(list, format!("has no \"{id}\""), "add it");
    }
}

fn check_fits(guide: &Guide, report: &mut Report) {
    let pairs: Vec<_> = guide.fits.iter().map(|fit| (fit.area, fit.massage_type)).collect();
    for (index, (area, massage_type)) in pairs.iter().enumerate() {
        if pairs[..index].contains(&(*area, *massage_type)) {
            let problem = format!("{} and {} are there twice", area.slug(), massage_type.slug());
            report.add(format!("fits[{index}]"), problem, "keep one of the two");
        }
    }
    for area in AreaId::ALL {
        for massage_type in TypeId::ALL.into_iter().filter(|&it| !pairs.contains(&(area, it))) {
            let problem = format!("has no entry for {} and {}", area.slug(), massage_type.slug());
            report.add("fits", problem, "say how well they fit");
        }
    }
}

fn check_notes(list: &str, notes: &[Note], report: &mut Report) {
    if notes.is_empty() {
        report.add(list, "is empty", "add at least one");
    }
    for (index, note) in notes.iter().enumerate() {
        let path = format!("{list}[{index}].id");
        let is_slug =
            note.id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        if !is_slug {
            report.add(path, format!("\"{}\" cannot be part of a link", note.id), "use a-z, 0-9 and -");
        } else if notes[..index].iter().any(|earlier| earlier.id == note.id) {
            report.add(path, format!("\"{}\" is there twice", note.id), "give it an id of its own");
        }
    }
}

fn check_source_ids(guide: &Guide, report: &mut Report) {
    let mut last = 0;
    for (index, source) in guide.sources.iter().enumerate() {
        let path = format!("sources[{index}].id");
        let id = source.id.as_str();
        let number = id.strip_prefix('R').and_then(|number| number.parse::<u32>().ok());
        let is_research = number.is_some_and(|it| (1..=LAST_SOURCE).contains(&it) && id == format!("R{it}"));
        if !is_research && !matches!(id, "article" | "practice") {
            report.add(
                path,
                format!("\"{id}\" is unknown"),
                format!("use article, practice or R1 to R{LAST_SOURCE}"),
            );
        } else if guide.sources[..index].iter().any(|earlier| earlier.id == id) {
            report.add(path, format!("\"{id}\" is there twice"), "keep one of the two");
        } else if let Some(number) = number {
            if number < last {
                report.add(path, format!("\"{id}\" comes after R{last}"), "let the numbers rise");
            }
            last = last.max(number);
        }
    }
}

fn check_urgency(guide: &Guide, report: &mut Report) {
    for (index, pair) in guide.warning_signs.windows(2).enumerate() {
        if pair[1].urgency < pair[0].urgency {
            let path = format!("warningSigns[{}].urgency", index + 1);
            report.add(path, "is more urgent than the sign before it", "put the most urgent signs first");
        }
    }
}

fn check_area(path: &str, area: &Area, report: &mut Report) {
    if area.short_name.chars().count() > LONGEST_SHORT_NAME {
        let problem = format!("is longer than {LONGEST_SHORT_NAME} letters");
        report.add(format!("{path}.shortName"), problem, "find a shorter name");
    }
    if area.about.is_empty() {
        report.add(format!("{path}.about"), "is empty", "say what the area is and why it matters");
    }
    if area.tell.is_empty() {
        report.add(format!("{path}.tell"), "is empty", "say what to tell the therapist");
    }
    let cautions: Vec<CautionId> = area.cautions.iter().map(|it| it.caution).collect();
    if cautions.is_empty() {
        report.add(
            format!("{path}.cautions"),
            "has no caution",
            "add at least one: flare and disc hold in every area",
        );
        return;
    }
    for caution in EVERYWHERE.into_iter().filter(|it| !cautions.contains(it)) {
        let problem = format!("has no \"{}\", which holds in every area", caution.slug());
        report.add(format!("{path}.cautions"), problem, "say what it means here");
    }
    for (index, caution) in cautions.iter().enumerate() {
        if cautions[..index].contains(caution) {
            let path = format!("{path}.cautions[{index}].caution");
            report.add(path, format!("\"{}\" is there twice", caution.slug()), "keep one of the two");
        }
    }
}

fn check_links(guide: &Guide, report: &mut Report) {
    let Studio { phone_link, website_link, booking_link, booking_links, .. } = &guide.studio;
    if text::is_phone_link(phone_link) {
        check_phone(Some(&guide.studio.phone), Some(phone_link), report);
    } else {
        report.add(
            "studio.phoneLink",
            "is no phone link",
            "write tel:+ and the digits, as in tel:+15615292093",
        );
    }
    let sources = guide
        .sources
        .iter()
        .enumerate()
        .map(|(index, it)| (format!("sources[{index}].link"), it.link.as_ref()));
    let mut unsafe_link = |path| {
        let remedy = "write https://, the host and the path, nothing else";
        report.add(path, "is no web address that is safe to follow", remedy);
    };
    let general = booking_link.iter().map(|it| ("studio.bookingLink".to_owned(), it));
    let of_types = booking_links.iter().map(|(id, it)| (["studio.bookingLinks.", id].concat(), it));
    for (path, link) in general.chain(of_types) {
        if !text::is_booking_address(link) {
            unsafe_link(path);
        }
    }
    let website = [("studio.websiteLink".to_owned(), Some(website_link))];
    for (path, link) in website.into_iter().chain(sources) {
        if link.is_some_and(|link| !text::is_web_link(link)) {
            unsafe_link(path);
        }
    }
    for id in booking_links.keys().filter(|it| TypeId::from_slug(it).is_none()) {
        let remedy = format!("use one of {}", TypeId::ALL.map(TypeId::slug).join(", "));
        report.add(["studio.bookingLinks.", id].concat(), "is no massage type", remedy);
    }
    if booking_link.is_none() && !booking_links.is_empty() {
        let remedy = "add the address for whoever has not chosen a massage type";
        report.add("studio.bookingLink", "is missing beside studio.bookingLinks", remedy);
    }
}

fn check_brand(guide: &Guide, report: &mut Report) {
    let Some(Brand { accent, logo, voice }) = &guide.studio.brand else { return };
    if accent.as_ref().is_some_and(|it| !text::is_colour(it)) {
        report.add("studio.brand.accent", "is no colour", "write # and six digits, as in #124b4d");
    }
    if logo.as_ref().is_some_and(|it| !text::is_picture(it) || it.chars().count() > LARGEST_LOGO) {
        let remedy = format!("write data:image/png;base64, and the picture, {LARGEST_LOGO} letters at most");
        report.add("studio.brand.logo", "is no picture that can stand in a page", remedy);
    }
    if voice.as_ref().is_some_and(|it| it.chars().count() > LONGEST_VOICE) {
        let remedy = format!("use at most {LONGEST_VOICE} letters");
        report.add("studio.brand.voice", "is too long", remedy);
    }
}

fn check_review(guide: &Guide, report: &mut Report) {
    let review = &guide.review;
    for (path, day) in [("review.on", &review.on), ("review.next", &review.next)] {
        if day.as_deref().is_some_and(|day| !text::is_day(day)) {
            report.add(path, "is no day", "write YYYY-MM-DD");
        }
    }
    if review.by.is_some() && review.on.is_none() {
        report.add(
            "review.on",
            "is missing although somebody approved the content",
            "add the day of approval",
        );
    }
}
