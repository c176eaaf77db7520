#include "models/text_reader.h"

#include "models/verified_file.h"
#include "pdf/blank_page.h"
#include "pdf/failure.h"
#include "pdf/page_codec.h"
#include "pdf/picture_words.h"

#include <sys/resource.h>

namespace dais::models {

namespace {

constexpr int pagesAtOnce = 64;                ///< Durable together: a page costs no disk write of its own.
constexpr int niceness = 10;                   ///< Pages that somebody looks at come first.
constexpr qint64 mostPictureDots = 30'000'000; ///< Of a page: a tabloid at 300 an inch.
constexpr pdf::SessionLimits pictureLimits{.processorSeconds = 20, .wallMilliseconds = 40'000};

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

/// Whether a page will fail the same way each time.
bool isForGood(const Error &error)
{
    const auto failure = pdf::failureOf(error);
    return failure && (*failure == pdf::Failure::Crashed || *failure == pdf::Failure::Damaged ||
                       *failure == pdf::Failure::Password || *failure == pdf::Failure::TooCostly);
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

void TextReader::forget(const QStringList &sha256s)
{
    const std::lock_guard lock(m_mutex);
    for (const QString &sha256 : sha256s) {
        m_known.remove(sha256);
        std::erase(m_waiting, sha256);
    }
}

QString TextReader::next(const std::stop_token &stop)
{
    if (!isWanted())
        readPictures(stop);
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
        tell();
    }
}

void TextReader::tell()
{
    int waiting = 0;
    {
        const std::lock_guard lock(m_mutex);
        waiting = int(m_waiting.size());
    }
    emit waitingChanged(waiting);
}

bool TextReader::isWanted()
{
    const std::lock_guard lock(m_mutex);
    return !m_waiting.empty();
}

void TextReader::readPictures(const std::stop_token &stop)
{
    if (!m_world.pictures || !m_readsPictures)
        return;
    auto index = store::TextIndex::open(m_world.path, m_world.gate, store::TextIndex::Use::Fill);
    // Documents that come meanwhile go before: between two pages somebody looks.
    while (index && !stop.stop_requested() && !isWanted() && m_readsPictures) {
        const auto page = (*index)->nextPicture();
        if (!page || !*page)
            break;
        if (const auto done = readPicture(**index, **page, stop); !done)
            break; // The disk, or nothing to read with: the next document, or the next start, tries again.
        emit pictureRead((*page)->sha256, (*page)->page);
    }
    m_pictured.reset();
    m_picturedHash.clear();
}

Result<> TextReader::readPicture(store::TextIndex &index, const store::TextHit &page, const std::stop_token &stop)
{
    const auto nothing = [&] { return index.addPicture(page, {}, {}); };
    if (m_picturedHash != page.sha256) {
        const auto file = readVerified(m_world.documents, page.sha256);
        if (!file)
            return tl::unexpected(file.error()); // Away for now: the page waits for it.
        m_pictured = std::make_unique<pdf::DocumentSession>(m_world.launcher, *file, pictureLimits);
        m_picturedHash = page.sha256;
    }
    const auto facts = m_pictured->pages(page.page, 1, stop);
    if (stop.stop_requested())
        return fail(Error::Kind::Cancelled);
    if (!facts && !isForGood(facts.error()))
        return tl::unexpected(facts.error());
    if (!facts || facts->isEmpty())
        return nothing();
    const QSize size = (facts->first().size * pdf::readingDotsPerInch / 72).toSize();
    if (size.isEmpty() || qint64(size.width()) * size.height() > mostPictureDots)
        return nothing(); // A plan or a poster, not a page of print.
    const auto picture = m_pictured->render(
        {.page = page.page, .pageSize = size, .tile = QRect({}, size), .rotation = {}, .isCareful = false}, stop);
    if (stop.stop_requested())
        return fail(Error::Kind::Cancelled);
    if (!picture && !isForGood(picture.error()))
        return tl::unexpected(picture.error());
    if (!picture || pdf::isBlank(*picture))
        return nothing();
    const auto words = pdf::readPicture(*m_world.pictures, *picture, stop);
    if (words)
        return index.addPicture(page, words->toString(), pdf::encodeText(*words));
    if (stop.stop_requested() || words.error().kind == Error::Kind::Cancelled)
        return tl::unexpected(words.error());
    const auto failure = pdf::failureOf(words.error());
    if (!failure || *failure == pdf::Failure::CannotConfine || *failure == pdf::Failure::BadRequest) {
        m_readsPictures = false;
        qWarning("pictures of pages are not read on this computer: %s", qUtf8Printable(words.error().detail));
        return tl::unexpected(words.error());
    }
    // A page that ends its worker says nothing; one that took too long may only have met a busy machine.
    return isForGood(words.error()) ? nothing() : tl::unexpected(words.error());
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
