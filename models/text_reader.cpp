#include "models/text_reader.h"

#include "models/verified_file.h"
#include "pdf/document_session.h"
#include "store/text_index.h"

#include <sys/resource.h>

namespace dais::models {

namespace {

constexpr int pagesAtOnce = 64; ///< Durable together: a page costs no disk write of its own.
constexpr int niceness = 10;    ///< Pages that somebody looks at come first.

/// The texts of pages from `first` on. A page that cannot be read has no words; the document's others have.
Result<QStringList> textsOf(pdf::DocumentSession &session, int first, int count, const std::stop_token &stop)
{
    QStringList texts;
    for (int page = first; page < first + count; ++page) {
        const auto text = session.text(page, stop);
        if (!text && (stop.stop_requested() || text.error().kind == Error::Kind::Cancelled))
            return tl::unexpected(text.error());
        texts.append(text ? text->toString() : QString());
    }
    return texts;
}

std::vector<store::TextPart> partsOf(pdf::DocumentSession &session, const std::stop_token &stop)
{
    std::vector<store::TextPart> parts;
    const auto outline = session.outline(stop);
    if (outline)
        for (const pdf::OutlineEntry &entry : *outline)
            if (entry.page >= 0)
                parts.push_back({entry.title, entry.page, entry.depth});
    return parts;
}

} // namespace

TextReader::TextReader(const World &world, QObject *parent)
    : QObject(parent), m_world(world), m_thread([this](const std::stop_token &stop) { work(stop); })
{
}

TextReader::~TextReader()
{
    m_thread.request_stop();
    m_thread.join(); // What it emits is not heard any more: this object is being destroyed.
}

void TextReader::want(const QStringList &sha256s, Turn turn)
{
    const std::lock_guard lock(m_mutex);
    QStringList fresh;
    for (const QString &sha256 : sha256s) {
        if (turn == Turn::Next && std::erase(m_waiting, sha256) > 0)
            fresh.append(sha256);
        else if (!sha256.isEmpty() && !m_known.contains(sha256))
            fresh.append(sha256);
        m_known.insert(sha256);
    }
    m_waiting.insert(turn == Turn::Next ? m_waiting.begin() : m_waiting.end(), fresh.begin(), fresh.end());
    m_changed.notify_all();
}

QString TextReader::next(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait(lock, stop, [this] { return !m_waiting.empty(); }))
        return {};
    const QString sha256 = m_waiting.front();
    m_waiting.pop_front();
    return sha256;
}

void TextReader::work(const std::stop_token &stop)
{
    setpriority(PRIO_PROCESS, 0, niceness); // On Linux: of this thread alone.
    for (QString sha256 = next(stop); !sha256.isEmpty(); sha256 = next(stop)) {
        const auto done = read(sha256, stop);
        if (!done && done.error().kind == Error::Kind::NotFound) {
            const std::lock_guard lock(m_mutex);
            m_known.remove(sha256); // Not on this computer yet: wanted again when it arrives.
        } else if (!done && !stop.stop_requested()) {
            qWarning("a document cannot be searched: %s", qUtf8Printable(done.error().detail));
        }
        if (done)
            emit documentRead(sha256);
        int waiting = 0;
        {
            const std::lock_guard lock(m_mutex);
            waiting = int(m_waiting.size());
        }
        emit waitingChanged(waiting);
    }
}

Result<> TextReader::read(const QString &sha256, const std::stop_token &stop)
{
    auto index = store::TextIndex::open(m_world.path, m_world.gate, store::TextIndex::Use::Fill);
    if (!index)
        return tl::unexpected(index.error());
    const auto known = (*index)->has(sha256);
    if (!known || *known)
        return known ? Result<>() : tl::unexpected(known.error());
    const auto file = readVerified(m_world.documents, sha256);
    if (!file)
        return tl::unexpected(file.error());
    pdf::DocumentSession session(m_world.launcher, *file);
    const auto facts = session.facts(stop);
    if (!facts)
        return tl::unexpected(facts.error());
    DAIS_TRY((*index)->begin(sha256, facts->pageCount));
    for (int first = 0; first < facts->pageCount; first += pagesAtOnce) {
        const auto texts = textsOf(session, first, std::min(pagesAtOnce, facts->pageCount - first), stop);
        if (!texts)
            return tl::unexpected(texts.error());
        DAIS_TRY((*index)->add(sha256, first, *texts));
    }
    DAIS_TRY((*index)->finish(sha256, partsOf(session, stop)));
    index->reset();
    // The court may have taken the file away meanwhile, and whoever did so found nothing of it here yet.
    if (m_world.documents.has(sha256))
        return {};
    return store::TextIndex::keepOnly(m_world.path, m_world.gate,
                                      [this](const QString &one) { return m_world.documents.has(one); });
}

} // namespace dais::models
