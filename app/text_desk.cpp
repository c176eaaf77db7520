#include "app/text_desk.h"

#include "domain/shown_bytes.h"

namespace dais::app {

TextDesk::TextDesk(const Parts &parts)
    : m_parts(parts), m_record(parts.workspace.cache()), m_found(parts.profile.textPath(), parts.profile.textGate()),
      m_reader({.path = parts.profile.textPath(),
                .gate = parts.profile.textGate(),
                .documents = parts.workspace.documents(),
                .launcher = parts.launcher,
                .pictures = parts.pictures})
{
    connect(&m_reader, &models::TextReader::documentRead, this, &TextDesk::documentRead);
    connect(&m_reader, &models::TextReader::pictureRead, this, &TextDesk::pictureRead);
    connect(&parts.feed, &store::ChangeFeed::documentArrived, this, [this](const domain::DocumentId &id) {
        if (const auto document = m_record.document(id)) // Of a record: what waits for review is not searched.
            m_reader.want({domain::shownHashOf(*document)}, models::TextReader::Turn::InTurn);
    });
    connect(&parts.feed, &store::ChangeFeed::documentGone, this, [this](const domain::DocumentId &id) {
        if (const auto document =
                m_record.document(id)) // Put aside; of one whose right is lost nothing is known any more.
            m_reader.forget({domain::shownHashOf(*document)});
    });
    QStringList all;
    const auto where = everything();
    for (const auto &source : where.documents)
        all.append(source.sha256);
    m_reader.want(all, models::TextReader::Turn::InTurn);
}

models::FoundTextModel::Where TextDesk::everything()
{
    models::FoundTextModel::Where where;
    const auto documents = m_record.everyDocument();
    const auto marks = m_record.everyMark();
    if (!documents || !marks)
        return where;
    for (const domain::Annotation &mark : *marks)
        if (!mark.text.isEmpty())
            where.written.push_back({mark.document, mark.page, mark.text});
    for (const domain::Document &document : *documents)
        where.documents.push_back(
            {document.id, document.caseId, domain::shownHashOf(document), document.title, document.firstPage});
    return where;
}

void TextDesk::caseOpened(const domain::CaseId &id)
{
    QStringList first;
    if (const auto documents = m_record.documents(id))
        for (const domain::Document &document : *documents)
            first.append(domain::shownHashOf(document));
    m_reader.want(first, models::TextReader::Turn::Next);
}

} // namespace dais::app
