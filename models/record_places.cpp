#include "models/record_places.h"

#include "models/split_parts.h"

#include <QRegularExpression>

namespace dais::models {

namespace {

/// "Exhibit", "Exh.", "Ex", "Tab", with "DHS" before or after it, and then a letter or a number.
const QRegularExpression &labelled()
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "^\\s*(?:(?<dhs>dhs|govt?|government)\\W*)?(?:tab|exhibit|exh|ex)\\W*(?<label>[a-z]{1,2}|\\d{1,3})\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

QString plain(const QString &label)
{
    return label.simplified().toUpper();
}

const RecordPart *partCalled(const QString &label, const std::vector<RecordPart> &parts)
{
    for (const RecordPart &part : parts)
        if (!part.label.isEmpty() && plain(part.label) == label)
            return &part;
    // "DHS 2" may be asked for as "2", and a respondent's "2" as "ex 2".
    for (const RecordPart &part : parts)
        if (!part.label.isEmpty() && plain(part.label).section(QLatin1Char(' '), -1) == label)
            return &part;
    return nullptr;
}

/// A page of a part; nothing when it has not so many.
std::optional<RecordPlace> pageOf(const RecordPart &part, int page)
{
    return page >= 1 && page <= part.pages ? std::optional(RecordPlace{part.document, part.from + page - 1})
                                           : std::nullopt;
}

/// The same where what follows may be the next piece of a document that was split to be filed.
std::optional<RecordPlace> pageFrom(const RecordPart *part, int page, const std::vector<RecordPart> &parts)
{
    const RecordPart *const end = parts.data() + parts.size();
    while (page > part->pages && part + 1 != end && isNextPart(part->title, part[1].title)) {
        page -= part->pages;
        ++part;
    }
    return pageOf(*part, page);
}

std::optional<RecordPlace> recordPage(int page, const std::vector<RecordPart> &parts, const domain::DocumentId &open)
{
    for (const RecordPart &part : parts)
        if (part.recordPage > 0 && page >= part.recordPage && page < part.recordPage + part.pages)
            return pageOf(part, page - part.recordPage + 1);
    for (const RecordPart &part : parts)
        if (part.document == open && part.recordPage == 0)
            return pageOf(part, page);
    return std::nullopt;
}

bool hasWords(const QString &title, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return title.contains(word, Qt::CaseInsensitive); });
}

std::optional<RecordPlace> titled(const QString &typed, const std::vector<RecordPart> &parts)
{
    static const QRegularExpression withPage(QStringLiteral("^(.*\\D)\\s+(?:p\\W*|page\\s+)?(\\d+)$"),
                                             QRegularExpression::CaseInsensitiveOption);
    const auto find = [&](const QString &words, int page) -> std::optional<RecordPlace> {
        const QStringList all = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (const RecordPart &part : parts)
            if (!all.isEmpty() && hasWords(part.title, all))
                if (const auto place = pageOf(part, page))
                    return place;
        return std::nullopt;
    };
    if (const auto whole = find(typed, 1))
        return whole;
    const auto split = withPage.match(typed);
    return split.hasMatch() ? find(split.captured(1), split.captured(2).toInt()) : std::nullopt;
}

} // namespace

QString labelIn(const QString &title)
{
    const auto match = labelled().match(title);
    if (!match.hasMatch())
        return {};
    const QString label = match.captured(QStringLiteral("label")).toUpper();
    return match.captured(QStringLiteral("dhs")).isEmpty() ? label : QStringLiteral("DHS ") + label;
}

std::optional<RecordPlace> placeOf(const QString &typed, const std::vector<RecordPart> &parts,
                                   const domain::DocumentId &open)
{
    static const QRegularExpression number(QStringLiteral("^(?:p|pp|pg|page|r|rec|record)?\\W*(\\d{1,7})$"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tab(
        QStringLiteral("^(?:(dhs|govt?|government)\\W*)?(tab|exhibit|exh|ex)?\\W*([a-z]{1,2}|\\d{1,3})"
                       "(?:\\W+(?:p|pp|pg|page)?\\W*(\\d{1,6})|(?<=[a-z])(\\d{1,6}))?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString words = typed.simplified();
    if (words.isEmpty())
        return std::nullopt;
    if (const auto match = number.match(words); match.hasMatch())
        return recordPage(match.captured(1).toInt(), parts, open);
    if (const auto match = tab.match(words); match.hasMatch()) {
        const QString label = match.captured(3).toUpper();
        const RecordPart *part =
            match.captured(1).isEmpty() ? partCalled(label, parts) : partCalled(QStringLiteral("DHS ") + label, parts);
        const QString page = match.captured(4) + match.captured(5);
        if (part)
            return pageFrom(part, page.isEmpty() ? 1 : page.toInt(), parts);
    }
    return titled(words, parts);
}

} // namespace dais::models
