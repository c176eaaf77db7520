#include "widgets/appearance.h"
#include "widgets/settings_store.h"

namespace dais::widgets {
namespace {

const QString themeKey = QStringLiteral("look/theme");
const QString textKey = QStringLiteral("look/text_percent");
const QString paperKey = QStringLiteral("look/paper");
const QString lettersKey = QStringLiteral("keys/letters");
const QString hintBarKey = QStringLiteral("keys/hint_bar");

/// Settings are kept as words, so that reordering an enum changes nobody's choice.
template <typename Enum>
struct Kept {
    Enum value;
    QLatin1String word;
};

constexpr Kept<ThemeChoice> themes[] = {{ThemeChoice::AsSystem, QLatin1String("system")},
                                        {ThemeChoice::Light, QLatin1String("light")},
                                        {ThemeChoice::Dark, QLatin1String("dark")},
                                        {ThemeChoice::HighContrast, QLatin1String("high-contrast")}};
constexpr Kept<Paper> papers[] = {
    {Paper::White, QLatin1String("white")}, {Paper::Dim, QLatin1String("dim")}, {Paper::Night, QLatin1String("night")}};
constexpr Kept<LetterKeys> letterKeys[] = {{LetterKeys::On, QLatin1String("on")},
                                           {LetterKeys::Off, QLatin1String("off")}};
constexpr Kept<HintBarShown> hintBars[] = {{HintBarShown::Yes, QLatin1String("on")},
                                           {HintBarShown::No, QLatin1String("off")}};

template <typename Enum, std::size_t size>
Enum read(const SettingsStore &settings, const QString &key, const Kept<Enum> (&table)[size], Enum fallback)
{
    const QString word = settings.value(key, {}).toString();
    for (const Kept<Enum> &row : table) {
        if (word == row.word)
            return row.value;
    }
    return fallback;
}

template <typename Enum, std::size_t size>
void write(SettingsStore &settings, const QString &key, const Kept<Enum> (&table)[size], Enum value)
{
    for (const Kept<Enum> &row : table) {
        if (value == row.value)
            settings.setValue(key, QString(row.word));
    }
}

} // namespace

Appearance loadAppearance(const SettingsStore &settings)
{
    const Appearance usual;
    Appearance kept;
    kept.theme = read(settings, themeKey, themes, usual.theme);
    kept.paper = read(settings, paperKey, papers, usual.paper);
    kept.letters = read(settings, lettersKey, letterKeys, usual.letters);
    kept.hintBar = read(settings, hintBarKey, hintBars, usual.hintBar);
    const int percent = settings.value(textKey, usual.textPercent).toInt();
    kept.textPercent = percent < smallestText || percent > largestText ? usual.textPercent : percent;
    return kept;
}

void saveAppearance(SettingsStore &settings, const Appearance &appearance)
{
    write(settings, themeKey, themes, appearance.theme);
    write(settings, paperKey, papers, appearance.paper);
    write(settings, lettersKey, letterKeys, appearance.letters);
    write(settings, hintBarKey, hintBars, appearance.hintBar);
    settings.setValue(textKey, appearance.textPercent);
}

} // namespace dais::widgets
