//! The course along which pain is marked, from the lower back to the foot, in whole units of the figure: the browser
//! draws marks on it, and a finger finds its places.

use crate::content::ids::{SideId, SpotId};

/// Width and height of the figure, in units.
pub const LIMITS: (u16, u16) = (460, 736);

/// Where the places of the course begin and end, in units from the top: six bands in the order of [`SpotId::ALL`].
pub const BANDS: [u16; 7] = [0, 165, 290, 432, 500, 652, 736];

/// The middle of a place on the right side: units from the midline, and from the top.
const fn middle(spot: SpotId) -> (u16, u16) {
    match spot {
        SpotId::Back => (36, 108),
        SpotId::Buttock => (53, 222),
        SpotId::Thigh => (61, 360),
        SpotId::Knee => (57, 464),
        SpotId::Calf => (57, 552),
        SpotId::Foot => (50, 706),
    }
}

/// A place of the course on a side of the body, in units of the figure from its upper left corner. From behind the
/// body's left is on the left.
pub const fn at(side: SideId, spot: SpotId) -> (u16, u16) {
    let (x, y) = middle(spot);
    match side {
        SideId::Left => (LIMITS.0 / 2 - x, y),
        SideId::Right => (LIMITS.0 / 2 + x, y),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::ids::AreaId;
    use crate::diagram::geometry::Point;
    use crate::diagram::regions::{VIEW_CORNER, VIEW_HEIGHT, VIEW_WIDTH, outline};

    #[test]
    fn each_place_lies_in_its_band_and_in_its_areas() {
        for (spot, band) in SpotId::ALL.into_iter().zip(BANDS.windows(2)) {
            let (x, y) = at(SideId::Right, spot);
            assert!((band[0]..band[1]).contains(&y), "{}", spot.slug());
            let point = Point::new(f32::from(x) + VIEW_CORNER.x, f32::from(y) + VIEW_CORNER.y);
            let inside = |area: AreaId| {
                let line = outline(area).polyline();
                let crossings = line.iter().zip(line.iter().cycle().skip(1)).filter(|(a, b)| {
                    (a.y > point.y) != (b.y > point.y)
                        && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x
                });
                crossings.count() % 2 == 1
            };
            // The region of the legs ends at the ankle.
            let area = match spot {
                SpotId::Back => Some(AreaId::Lumbar),
                SpotId::Buttock => Some(AreaId::Glutes),
                SpotId::Thigh | SpotId::Knee | SpotId::Calf => Some(AreaId::Hamstrings),
                SpotId::Foot => None,
            };
            assert!(area.is_none_or(inside), "{} at {point:?}", spot.slug());
        }
    }

    #[test]
    fn the_figure_is_as_large_as_its_view() {
        assert_eq!((f32::from(LIMITS.0), f32::from(LIMITS.1)), (VIEW_WIDTH, VIEW_HEIGHT));
    }

    #[test]
    fn the_left_is_the_mirror_of_the_right() {
        for spot in SpotId::ALL {
            let (left, right) = (at(SideId::Left, spot), at(SideId::Right, spot));
            assert_eq!((left.0 + right.0, left.1), (LIMITS.0, right.1));
        }
    }
}
