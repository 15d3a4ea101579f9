//! How muscles, fascia and fat are drawn.

use super::erector::columns;
use super::markup::{
    again, bone, classed, ending_in, fibres_of, muscle, named, painted, shape, strokes, tendon, with_fibres,
};
use super::paint::Paint;
use super::{Muscle, Spot, back, bones, chain, hip, leg, nerve, places, ring, silhouette, strand};
use crate::diagram::geometry::Point;
use crate::diagram::path::{bows, steps};
use crate::diagram::tour::length;

/// Muscles drawn before, in the muted paint of the deep view.
pub fn muted(ids: &[&str]) -> String {
    painted(Paint::Muted, &ids.iter().map(|id| again(id)).collect::<String>())
}

/// A muscle that the other half draws again under `id`.
fn shared_muscle(id: &str, it: &Muscle) -> String {
    named(id, &muscle(it))
}

/// A muscle with the light on it, which comes later.
fn lit(it: &Muscle, light: &str) -> String {
    muscle(it) + &again(&["light-", light].concat())
}

/// The dark ground of the leg.
pub fn leg_ground() -> String {
    named("leg-ground", &classed("ground", &ring(silhouette::LEG_GROUND).path()))
}

/// The adductors and the outer thigh.
pub fn adductors() -> String {
    let back = shared_muscle("adductor", &leg::ADDUCTOR_MAGNUS) + &shared_muscle("gracilis", &leg::GRACILIS);
    painted(Paint::Shaded, &back) + &painted(Paint::Bright, &shared_muscle("vastus", &leg::VASTUS_LATERALIS))
}

/// The fat pad behind the knee.
pub fn popliteal_fat() -> String {
    named("fat", &classed("fat", &chain(nerve::POPLITEAL_FAT).path()))
}

/// Calf with Achilles tendon: its heads end in the tendon's sheet, without a border, and the soleus under its edges.
pub fn calf() -> String {
    let sides = muscle(&leg::FIBULARIS) + &muscle(&leg::SOLEUS);
    // The sheet hides the outline that it lies on.
    let head = |it, light| ending_in("sheet", [0.0, 0.35, 0.7, 1.0], it) + &again(light);
    let heads =
        head(&leg::GASTROCNEMIUS_MEDIAL, "light-inner") + &head(&leg::GASTROCNEMIUS_LATERAL, "light-outer");
    let heads = with_fibres(&heads);
    let whole = [
        tendon(&leg::FIBULARIS_TENDON),
        sides,
        tendon(&leg::CALCANEAL_TENDON),
        bone(&[ring(bones::FIBULAR_HEAD)]),
        heads,
    ];
    painted(Paint::Bright, &named("calf", &whole.concat()))
}

/// The hamstrings.
pub fn hamstrings() -> String {
    let under = with_fibres(&shared_muscle("semimembranosus", &leg::SEMIMEMBRANOSUS))
        + &shared_muscle("biceps-short", &leg::BICEPS_SHORT_HEAD);
    let over = lit(&leg::BICEPS_LONG_HEAD, "biceps") + &lit(&leg::SEMITENDINOSUS, "tendinosus");
    painted(Paint::Shaded, &under) + &painted(Paint::Bright, &with_fibres(&over))
}

/// Back: latissimus, fascia with the erector spinae shining through, flank.
pub fn surface_back() -> String {
    let latissimus = shape(&chain(back::LATISSIMUS))
        + &with_fibres(&strokes("fibres", back::LATISSIMUS_FIBRES))
        + &again("light-latissimus");
    [
        painted(Paint::Shaded, &named("flank", &oblique())),
        painted(Paint::Bright, &latissimus),
        classed("tendon", &chain(back::THORACOLUMBAR_FASCIA).path()),
        columns(),
        with_fibres(&strokes("fibres", back::FASCIA_LINES)),
        again("light-erector"),
    ]
    .concat()
}

/// The flank as the deep view shows it.
pub fn flank() -> String {
    muted(&["flank"])
}

fn oblique() -> String {
    shape(&chain(back::EXTERNAL_OBLIQUE)) + &fibres_of(&back::OBLIQUE_FIBRES)
}

/// Tensor fasciae latae.
pub fn tensor() -> String {
    painted(Paint::Shaded, &shared_muscle("tensor", &hip::TENSOR_FASCIAE_LATAE))
}

/// Gluteus medius.
pub fn gluteus_medius() -> String {
    painted(Paint::Bright, &named("gluteus-medius", &with_fibres(&lit(&hip::GLUTEUS_MEDIUS, "medius"))))
}

/// Gluteus minimus, and what is left of the gluteus medius over it.
pub fn gluteus_minimus() -> String {
    let cut = shape(&chain(hip::GLUTEUS_MEDIUS_CUT)) + &strokes("fibres", hip::GLUTEUS_MEDIUS_CUT_FIBRES);
    let face = classed("cut", &chain(hip::CUT_FACE).path()) + &strokes("fibres", hip::CUT_FACE_FIBRES);
    painted(Paint::Shaded, &muscle(&hip::GLUTEUS_MINIMUS))
        + &strokes("contact", &[&hip::CUT_EDGE[1..6]])
        + &painted(Paint::Bright, &(cut + &face))
}

/// Gluteus maximus on the sheet of the iliotibial band in which it ends.
pub fn gluteus_maximus() -> String {
    // Its outer border has no line: the fibres go on there.
    let outline = open_border(r#" id="sg-maximus""#, hip::GLUTEUS_MAXIMUS, 3);
    let ends = [hip::GLUTEUS_MAXIMUS_ORIGIN, hip::GLUTEUS_MAXIMUS_MIDDLE, hip::GLUTEUS_MAXIMUS_INSERTION];
    let [origin, middle, insertion] = ends.map(doubled);
    // In bundles: every fifth is left out.
    let fibres = origin.iter().zip(&middle).zip(&insertion).enumerate().filter(|(number, _)| number % 5 != 3);
    let fibres = fibres.map(|(_, fibre)| fibre);
    let fibres = bows(fibres.map(|((&start, &middle), &end)| [start, middle, end]));
    classed("tendon", &strand(hip::GLUTEAL_SHEET).path())
        + &strokes("contact", &[hip::GLUTEUS_MAXIMUS_SHADOW])
        + &painted(
            Paint::Gluteus,
            &(outline
                + &with_fibres(&classed("fibres", &fibres))
                + &again("light-maximus")
                + &strokes("fibres", hip::GLUTEAL_SHEET_FIBRES)),
        )
}

/// The places of `spots` with one more half way between each two.
fn doubled(spots: &[Spot]) -> Vec<Point> {
    let places = places(spots);
    let mut more: Vec<_> =
        places.windows(2).flat_map(|pair| [pair[0], pair[0].toward(pair[1], 0.5)]).collect();
    more.extend(places.last());
    more
}

/// Form and lines of heel and ankle.
pub fn heel() -> String {
    named("heel", &(again("form-foot") + &strokes("skin-fold", silhouette::FOOT_LINES)))
}

/// What is left of the hamstrings where they are cut away.
pub fn hamstring_origin() -> String {
    [
        classed("tendon", &chain(leg::HAMSTRING_ORIGIN).path()),
        classed("cut", &chain(leg::HAMSTRING_CUT_FACE).path()),
        strokes("fibres", leg::HAMSTRING_ORIGIN_LINES),
    ]
    .concat()
}

/// The ground of the deep trunk.
pub fn trunk_ground() -> String {
    classed("ground-deep", &chain(silhouette::TRUNK_GROUND).path())
}

/// The short rotators of the hip.
pub fn rotators() -> String {
    [
        painted(Paint::Bright, &muscle(&hip::QUADRATUS_FEMORIS)),
        painted(Paint::Shaded, &muscle(&hip::GEMELLUS_INFERIOR)),
        tendon(&hip::OBTURATOR_INTERNUS),
        painted(Paint::Shaded, &muscle(&hip::GEMELLUS_SUPERIOR)),
    ]
    .concat()
}

/// Multifidus, which runs out over the sacrum.
pub fn deep_back() -> String {
    open_border(r#" fill="url(#sg-multifidus)""#, back::MULTIFIDUS, 6)
        + &strokes("fibres", back::MULTIFIDUS_FIBRES)
        + &strokes("seam", back::MULTIFIDUS_BUNDLES)
}

/// A shape with an outline along the first of its arcs only.
fn open_border(attributes: &str, arcs: &[&[Spot]], drawn: usize) -> String {
    let [long, whole] = [&arcs[..drawn], arcs].map(|it| steps(length(&strand(it).polyline())));
    let data = chain(arcs).path();
    format!(r#"<path{attributes} stroke-dasharray="{long} {whole}" d="{data}"/>"#)
}
