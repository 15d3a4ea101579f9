//! Which language tags the guide takes: a known language, where it matters a script, and a known country
//! or region, as in BCP 47. Screen readers choose their voice by it.

/// The languages of ISO 639-1.
const LANGUAGES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv \
     cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie \
     ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk \
     ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se \
     sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo \
     xh yi yo za zh zu";

/// The countries of ISO 3166-1, and Latin America.
const REGIONS: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR \
     BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES \
     ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN \
     IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG \
     MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL \
     PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF \
     TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW 419";

/// The scripts that tell two spellings of one language apart.
const SCRIPTS: &str = "Arab Cyrl Deva Guru Hans Hant Latn";

/// Whether `tag` is spelled as BCP 47 recommends and names things that there are: `en-US`, `es-419`, `zh-Hant-TW`.
pub fn is_language(tag: &str) -> bool {
    let is_one_of = |list: &str, subtag: &str| list.split_ascii_whitespace().any(|it| it == subtag);
    let mut subtags = tag.split('-').peekable();
    let language = subtags.next().is_some_and(|it| is_one_of(LANGUAGES, it));
    subtags.next_if(|it| is_one_of(SCRIPTS, it));
    subtags.next_if(|it| is_one_of(REGIONS, it));
    language && subtags.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_names_a_language_and_perhaps_where_it_is_spoken() {
        for tag in ["en", "en-US", "es", "es-419", "es-MX", "zh-Hant-TW", "sr-Latn"] {
            assert!(is_language(tag), "{tag}");
        }
        for tag in
            ["", "zz", "zz-nonsense", "en-nonsense", "en-UK", "EN-us", "en_US", "en-", "en-US-US", "English"]
        {
            assert!(!is_language(tag), "{tag}");
        }
    }
}
