#include "widgets/reading_places.h"

namespace dais::widgets {

namespace {

const QString key = QStringLiteral("reader/places");

enum Field { Case, Document, Page, Seen, FieldCount };

QStringList fieldsOf(const QStringList &lines, const domain::CaseId &id)
{
    for (const QString &line : lines) {
        const QStringList fields = line.split(QLatin1Char(' '));
        if (fields.size() == FieldCount && fields[Case] == id.toString())
            return fields;
    }
    return {};
}

} // namespace

ReadingPlaces::ReadingPlaces(SettingsStore &settings)
    : m_settings(settings), m_lines(settings.value(key, {}).toString().split(QLatin1Char('\n'), Qt::SkipEmptyParts))
{
}

void ReadingPlaces::save()
{
    if (std::exchange(m_isChanged, false))
        m_settings.setValue(key, m_lines.join(QLatin1Char('\n')));
}

std::optional<ReaderPane::Place> ReadingPlaces::last(const domain::CaseId &id) const
{
    const QStringList fields = fieldsOf(m_lines, id);
    const auto document = fields.isEmpty() ? Result<domain::DocumentId>(fail(Error::Kind::NotFound))
                                           : domain::DocumentId::parse(fields[Document]);
    return document ? std::optional(ReaderPane::Place{*document, std::max(0, fields[Page].toInt())}) : std::nullopt;
}

void ReadingPlaces::keep(const domain::CaseId &id, const ReaderPane::Place &place)
{
    if (!id.isNull() && !place.document.isNull() && last(id) != place)
        write(id, place, seenPages(id));
}

int ReadingPlaces::seenPages(const domain::CaseId &id) const
{
    const QStringList fields = fieldsOf(m_lines, id);
    return fields.isEmpty() ? 0 : fields[Seen].toInt();
}

void ReadingPlaces::keepSeen(const domain::CaseId &id, int pages)
{
    if (!id.isNull() && seenPages(id) != pages)
        write(id, last(id), pages);
}

void ReadingPlaces::write(const domain::CaseId &id, const std::optional<ReaderPane::Place> &place, int seen)
{
    m_lines.removeIf([&](const QString &line) { return line.startsWith(id.toString()); });
    m_lines.prepend(QStringLiteral("%1 %2 %3 %4")
                        .arg(id.toString(), place ? place->document.toString() : QStringLiteral("-"))
                        .arg(place ? place->page : 0)
                        .arg(seen));
    m_lines = m_lines.mid(0, mostCases);
    m_isChanged = true;
}

} // namespace dais::widgets
