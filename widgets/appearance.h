#pragma once

#include "widgets/colour_tokens.h"
#include "widgets/key_action.h"

namespace dais::widgets {

class SettingsStore;

/// The look that a person asked for; `AsSystem` takes the desktop's at start.
enum class ThemeChoice { AsSystem, Light, Dark, HighContrast };

/// Whether the bar of keys at the foot is shown.
enum class HintBarShown { Yes, No };

/// Everything a person may choose about how the workstation looks and listens.
struct Appearance {
    ThemeChoice theme = ThemeChoice::AsSystem;
    int textPercent = 100; ///< 90 to 200.
    Paper paper = Paper::White;
    LetterKeys letters = LetterKeys::On;
    HintBarShown hintBar = HintBarShown::Yes;

    friend bool operator==(const Appearance &, const Appearance &) = default;
};

inline constexpr int smallestText = 90;
inline constexpr int largestText = 200;

/// What was kept; anything out of range or unknown counts as never chosen.
[[nodiscard]] Appearance loadAppearance(const SettingsStore &settings);
void saveAppearance(SettingsStore &settings, const Appearance &appearance);

} // namespace dais::widgets
