//! A session with the tablet in hand.
