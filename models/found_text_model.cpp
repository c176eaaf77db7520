#include "models/found_text_model.h"

#include "pdf/page_codec.h"

namespace dais::models {

namespace {

QStringList termsOf(QString words)
{
    return words.remove(QLatin1Char('"')).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

bool hasAll(const QString &text, const QStringList &terms)
{
    return !terms.isEmpty() && std::all_of(terms.begin(), terms.end(), [&](const QString &term) {
        return text.contains(term, Qt::CaseInsensitive);
    });
}

/// What a reader wrote, in one line, with the first word that was looked for between U+0002 and U+0003.
QString lineOf(const QString &written, const QStringList &terms)
{
    QString line = written.simplified();
    const qsizetype at = line.indexOf(terms.front(), 0, Qt::CaseInsensitive);
    line.insert(at + terms.front().size(), QChar(u'\u0003'));
    return line.insert(at, QChar(u'\u0002'));
}

} // namespace

FoundTextModel::FoundTextModel(const QString &path, store::WriteGate &gate, QObject *parent)
    : QAbstractListModel(parent), m_path(path), m_gate(gate)
{
}

store::TextIndex *FoundTextModel::opened()
{
    if (!m_index)
        if (auto fresh = store::TextIndex::open(m_path, m_gate, store::TextIndex::Use::Find))
            m_index = std::move(*fresh);
    return m_index.get();
}

void FoundTextModel::find(const QString &words, const Where &where)
{
    QStringList documents;
    for (const Source &source : where.documents)
        documents.append(source.sha256);
    store::TextIndex::Found found;
    if (store::TextIndex *in = opened())
        found = in->find(words, documents, mostLines).value_or(store::TextIndex::Found());
    beginResetModel();
    m_lines.clear();
    m_words = words;
    m_pages = m_documents = 0;
    const QStringList terms = termsOf(words);
    QHash<domain::DocumentId, std::vector<const Written *>> written;
    for (const Written &mark : where.written)
        if (hasAll(mark.words, terms))
            written[mark.document].push_back(&mark);
    std::size_t next = 0;
    for (const Source &source : where.documents) {
        const std::vector<const Written *> marks = written.value(source.document);
        const int pages = found.pages.value(source.sha256);
        if (pages == 0 && marks.empty() && !hasAll(source.title, terms))
            continue;
        ++m_documents;
        m_pages += pages;
        m_lines.push_back({source, pages, {source.sha256, 0}, false, QString()});
        for (const Written *mark : marks) // A reader's own words first: they were written to be found.
            m_lines.push_back({source, -1, {source.sha256, mark->page - 1}, true, lineOf(mark->words, terms)});
        while (next < found.hits.size() && found.hits[next].sha256 != source.sha256)
            ++next;
        for (; next < found.hits.size() && found.hits[next].sha256 == source.sha256; ++next)
            m_lines.push_back({source, -1, found.hits[next], false, std::nullopt});
    }
    endResetModel();
}

int FoundTextModel::unreadOf(const std::vector<Source> &sources)
{
    store::TextIndex *in = opened();
    return int(std::count_if(sources.begin(), sources.end(),
                             [&](const Source &source) { return !in || !in->has(source.sha256).value_or(false); }));
}

std::vector<store::TextPart> FoundTextModel::partsOf(const QString &sha256)
{
    store::TextIndex *in = opened();
    return in ? in->parts(sha256).value_or(std::vector<store::TextPart>()) : std::vector<store::TextPart>();
}

std::optional<pdf::PageText> FoundTextModel::pictureWords(const QString &sha256, int page)
{
    store::TextIndex *in = opened();
    const auto kept = in ? in->picture({sha256, page}).value_or(std::nullopt) : std::nullopt;
    const auto words = kept ? pdf::parseText(*kept) : Result<pdf::PageText>(fail(Error::Kind::NotFound));
    return words ? std::optional(*words) : std::nullopt;
}

int FoundTextModel::picturesWaiting()
{
    store::TextIndex *in = opened();
    return in ? in->picturesWaiting().value_or(0) : 0;
}

int FoundTextModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QString FoundTextModel::contextOf(const Line &line) const
{
    if (!line.context)
        line.context = m_index ? m_index->context(m_words, line.hit).value_or(QString()) : QString();
    return *line.context;
}

QVariant FoundTextModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return line.count >= 0 ? line.source.title : contextOf(line).remove(QChar(u'\u0002')).remove(QChar(u'\u0003'));
    case IsHeadRole:
        return line.count >= 0;
    case CountRole:
        return line.count;
    case PlaceRole:
        return QVariant::fromValue(RecordPlace{line.source.document, line.hit.page + 1});
    case CaseIdRole:
        return QVariant::fromValue(line.source.caseId);
    case IsMarkRole:
        return line.isMark;
    case IsPictureRole:
        return !line.isMark && line.count < 0 && m_index && m_index->picture(line.hit).value_or(std::nullopt);
    case ContextRole:
        return contextOf(line);
    case PageRole:
        return line.source.firstPage > 0 ? line.source.firstPage + line.hit.page : line.hit.page + 1;
    default:
        return {};
    }
}

} // namespace dais::models
