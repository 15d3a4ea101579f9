//! The parts of the figure in the order in which they are drawn, back to front.

use super::markup::{Paint, again, bone, classed, fibres_of, muscle, named, painted, shape, strokes, tendon};
use super::{
    Muscle, Spot, back, bones, chain, foramen, hip, leg, line, nerve, places, ring, silhouette,
    spinous_process, vertebra,
};
use crate::diagram::geometry::{Curve, Point};
use crate::diagram::loft::Loft;
use crate::diagram::path::bow;

/// What a part belongs to when layers are peeled off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// The muscles under the skin.
    Surface,
    /// The muscles below those.
    Deep,
    /// The nerve and its roots.
    Nerve,
    /// The bones.
    Bones,
}

impl Layer {
    /// The class of the layer's groups.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Surface => "layer-surface",
            Self::Deep => "layer-deep",
            Self::Nerve => "layer-nerve",
            Self::Bones => "layer-bones",
        }
    }
}

/// A part of the figure.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// Its name.
    pub name: &'static str,
    /// Its layer.
    pub layer: Layer,
    /// Its markup.
    pub draw: fn() -> String,
}

const fn part(name: &'static str, layer: Layer, draw: fn() -> String) -> Part {
    Part { name, layer, draw }
}

/// The half that shows what lies under the skin.
pub const SURFACE: &[Part] = &[
    part("leg-ground", Layer::Surface, leg_ground),
    part("adductors", Layer::Surface, adductors),
    part("popliteal-fat", Layer::Surface, popliteal_fat),
    part("tibial-nerve", Layer::Nerve, || again("nerve")),
    part("calf", Layer::Surface, calf),
    part("hamstrings", Layer::Surface, hamstrings),
    part("tensor", Layer::Surface, tensor),
    part("back", Layer::Surface, surface_back),
    part("gluteus-medius", Layer::Surface, gluteus_medius),
    part("gluteus-maximus", Layer::Surface, gluteus_maximus),
    part("iliotibial-band", Layer::Surface, || tendon(&leg::ILIOTIBIAL_BAND)),
    part("heel", Layer::Surface, heel),
];

/// The half that shows what lies deeper.
pub const DEEP: &[Part] = &[
    part("leg-ground", Layer::Deep, || again("leg-ground")),
    part("trunk-ground", Layer::Deep, trunk_ground),
    part("thigh-sides", Layer::Deep, || muted(&["gracilis", "tensor", "vastus"])),
    part("flank", Layer::Deep, || muted(&["flank"])),
    part("quadratus-lumborum", Layer::Deep, || painted(Paint::Shaded, &muscle(&back::QUADRATUS_LUMBORUM))),
    part("skeleton", Layer::Bones, skeleton),
    part("biceps-short-head", Layer::Deep, || muted(&["biceps-short"])),
    part("adductor-magnus", Layer::Deep, || muted(&["adductor"])),
    part("popliteal-fat", Layer::Deep, || again("fat")),
    part("rotators", Layer::Deep, rotators),
    part("sciatic-nerve", Layer::Nerve, || again("nerve")),
    part("calf", Layer::Deep, || again("calf")),
    part("semimembranosus", Layer::Deep, || muted(&["semimembranosus"])),
    part("hamstring-origin", Layer::Deep, hamstring_origin),
    part("gluteus-medius", Layer::Deep, || painted(Paint::Bright, &again("gluteus-medius"))),
    part("piriformis", Layer::Deep, || again("piriformis")),
    part("sacrum", Layer::Bones, sacrum),
    part("sacrotuberous-ligament", Layer::Deep, || tendon(&hip::SACROTUBEROUS_LIGAMENT)),
    part("back", Layer::Deep, deep_back),
    part("ribs", Layer::Bones, ribs),
    part("roots", Layer::Nerve, || again("roots") + &again("tibial")),
    part("fibular-nerve", Layer::Nerve, || again("fibular")),
    part("heel", Layer::Deep, || again("heel")),
];

/// The parts as markup, neighbours of one layer in one group.
pub fn draw(parts: &[Part]) -> String {
    let groups: Vec<_> = parts
        .chunk_by(|a, b| a.layer == b.layer)
        .map(|run| {
            let content: String = run.iter().map(|part| (part.draw)()).collect();
            let class = run.first().map_or("", |part| part.layer.class());
            format!(r#"<g class="{class}">{content}</g>"#)
        })
        .collect();
    groups.concat()
}

/// What both halves and the chosen states draw more than once: nerve, roots and piriformis.
pub fn shared() -> String {
    let trunk = shape(&line(nerve::TRUNK));
    let branches =
        classed("branch", &[nerve::TIBIAL, nerve::FIBULAR_START].map(|it| line(it).path()).concat());
    let fibular = classed("branch", &line(nerve::FIBULAR).path());
    let roots = strokes("hidden", nerve::ROOTS);
    let hidden = classed("hidden", &line(nerve::TIBIAL_HIDDEN).path());
    [
        named("fibular-line", &fibular),
        named("nerve-line", &(trunk + &branches)),
        named("fibular", &cased("fibular-line")),
        named("nerve", &cased("nerve-line")),
        named("roots-line", &roots),
        named("roots", &cased("roots-line")),
        named("tibial-line", &hidden),
        named("tibial", &cased("tibial-line")),
        named("piriformis", &painted(Paint::Piriformis, &muscle(&hip::PIRIFORMIS))),
    ]
    .concat()
}

/// A line of the nerve with its dark casing and a streak of light.
fn cased(id: &str) -> String {
    ["casing", "core", "shine"]
        .map(|coat| format!(r##"<use href="#sg-{id}" class="nerve-{coat}"/>"##))
        .concat()
}

fn muted(ids: &[&str]) -> String {
    painted(Paint::Muted, &ids.iter().map(|id| again(id)).collect::<String>())
}

/// A muscle that the other half draws again under `id`.
fn shared_muscle(id: &str, it: &Muscle) -> String {
    named(id, &muscle(it))
}

fn leg_ground() -> String {
    named("leg-ground", &classed("ground", &ring(silhouette::LEG_GROUND).path()))
}

fn adductors() -> String {
    let back = shared_muscle("adductor", &leg::ADDUCTOR_MAGNUS) + &shared_muscle("gracilis", &leg::GRACILIS);
    painted(Paint::Shaded, &back) + &painted(Paint::Bright, &shared_muscle("vastus", &leg::VASTUS_LATERALIS))
}

fn popliteal_fat() -> String {
    named("fat", &classed("fat", &chain(nerve::POPLITEAL_FAT).path()))
}

fn calf() -> String {
    let sides = muscle(&leg::SOLEUS) + &muscle(&leg::FIBULARIS);
    let heads = muscle(&leg::GASTROCNEMIUS_MEDIAL) + &muscle(&leg::GASTROCNEMIUS_LATERAL);
    let whole =
        [painted(Paint::Shaded, &sides), tendon(&leg::CALCANEAL_TENDON), painted(Paint::Bright, &heads)];
    named("calf", &whole.concat())
}

fn hamstrings() -> String {
    let under = shared_muscle("semimembranosus", &leg::SEMIMEMBRANOSUS)
        + &shared_muscle("biceps-short", &leg::BICEPS_SHORT_HEAD);
    let over = muscle(&leg::BICEPS_LONG_HEAD) + &muscle(&leg::SEMITENDINOSUS);
    painted(Paint::Shaded, &under) + &painted(Paint::Bright, &over)
}

fn surface_back() -> String {
    let columns = muscle(&back::ILIOCOSTALIS) + &muscle(&back::LONGISSIMUS);
    let flank = shape(&chain(back::EXTERNAL_OBLIQUE)) + &fibres_of(&back::OBLIQUE_FIBRES);
    let latissimus = shape(&chain(back::LATISSIMUS)) + &strokes("fibres", back::LATISSIMUS_FIBRES);
    let fascia = chain(back::THORACOLUMBAR_FASCIA).path();
    [
        classed("tendon", &fascia),
        painted(Paint::Bright, &columns),
        painted(Paint::Shaded, &named("flank", &flank)),
        painted(Paint::Bright, &latissimus),
        classed("fascia", &fascia),
        strokes("fibres", back::FASCIA_LINES),
    ]
    .concat()
}

fn tensor() -> String {
    painted(Paint::Shaded, &shared_muscle("tensor", &hip::TENSOR_FASCIAE_LATAE))
}

fn gluteus_medius() -> String {
    painted(Paint::Bright, &shared_muscle("gluteus-medius", &hip::GLUTEUS_MEDIUS))
}

fn gluteus_maximus() -> String {
    let outline = format!(r#"<path id="sg-maximus" d="{}"/>"#, chain(hip::GLUTEUS_MAXIMUS).path());
    let ends = [hip::GLUTEUS_MAXIMUS_ORIGIN, hip::GLUTEUS_MAXIMUS_MIDDLE, hip::GLUTEUS_MAXIMUS_INSERTION];
    let [origin, middle, insertion] = ends.map(doubled);
    let fibres: String = origin
        .iter()
        .zip(&middle)
        .zip(&insertion)
        .map(|((&start, &middle), &end)| bow(start, middle, end))
        .collect();
    let melting = r##"<use href="#sg-maximus" class="plain" fill="url(#sg-melt)"/>"##;
    strokes("contact", &[hip::GLUTEUS_MAXIMUS_SHADOW])
        + &painted(Paint::Gluteus, &(outline + melting + &classed("fibres", &fibres)))
}

/// The places of `spots` with one more half way between each two.
fn doubled(spots: &[Spot]) -> Vec<Point> {
    let places = places(spots);
    let mut more: Vec<_> =
        places.windows(2).flat_map(|pair| [pair[0], pair[0].toward(pair[1], 0.5)]).collect();
    more.extend(places.last());
    more
}

fn heel() -> String {
    named("heel", &strokes("skin-fold", silhouette::FOOT_LINES))
}

fn hamstring_origin() -> String {
    format!(
        r#"<path class="plain" fill="url(#sg-origin)" d="{}"/>"#,
        leg::HAMSTRING_ORIGIN.loft().outline().path()
    ) + &fibres_of(&leg::HAMSTRING_ORIGIN)
}

fn trunk_ground() -> String {
    classed("ground-deep", &chain(silhouette::TRUNK_GROUND).path())
}

fn skeleton() -> String {
    let vertebrae: Vec<_> = bones::VERTEBRAE.into_iter().map(vertebra).collect();
    [
        bone(&[chain(bones::VERTEBRAL_COLUMN)]),
        bone(&vertebrae),
        bone(&[ring(bones::FEMUR)]),
        bone(&[ring(bones::HIP_BONE)]),
        classed("foramen", &ring(bones::OBTURATOR_FORAMEN).path()),
        strokes("ridge", bones::HIP_BONE_LINES),
        strokes("ridge", bones::FEMUR_LINES),
    ]
    .concat()
}

fn rotators() -> String {
    [
        painted(Paint::Bright, &muscle(&hip::QUADRATUS_FEMORIS)),
        painted(Paint::Shaded, &muscle(&hip::GEMELLUS_INFERIOR)),
        tendon(&hip::OBTURATOR_INTERNUS),
        painted(Paint::Shaded, &muscle(&hip::GEMELLUS_SUPERIOR)),
    ]
    .concat()
}

fn sacrum() -> String {
    let holes: String = bones::FORAMINA.iter().map(|&it| foramen(it).path()).collect();
    bone(&[chain(bones::SACRUM)]) + &classed("foramen", &holes) + &strokes("ridge", bones::SACRUM_LINES)
}

fn deep_back() -> String {
    let multifidus = shape(&chain(back::MULTIFIDUS)) + &strokes("fibres", back::MULTIFIDUS_FIBRES);
    painted(Paint::Bright, &multifidus)
}

fn ribs() -> String {
    let ribs = bones::RIBS.map(|[upper, lower]| Loft::new(places(upper), places(lower)).outline());
    let spine: Vec<Curve> = bones::SPINOUS_PROCESSES.into_iter().map(spinous_process).collect();
    bone(&ribs) + &bone(&spine)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn position(name: &str) -> Option<usize> {
        DEEP.iter().position(|part| part.name == name)
    }

    #[test]
    fn the_nerve_lies_under_the_piriformis_and_over_the_rotators() {
        assert!(position("rotators") < position("sciatic-nerve"));
        assert!(position("sciatic-nerve") < position("piriformis"));
        assert!(position("sciatic-nerve").is_some(), "no nerve");
    }

    #[test]
    fn neighbours_of_one_layer_share_a_group() {
        let drawn = draw(&DEEP[..2]);
        assert_eq!(drawn.matches("layer-deep").count(), 1, "{drawn}");
    }
}
