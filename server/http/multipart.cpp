#include "server/http/multipart.h"

#include "server/http/headers.h"

#include <cstring>

namespace dais::server::http {

namespace {

tl::unexpected<Error> malformed(const char *why)
{
    return fail(Error::Kind::Invalid, QLatin1String("multipart: ") + QLatin1String(why));
}

tl::unexpected<Error> stopped()
{
    return fail(Error::Kind::Cancelled, QStringLiteral("multipart: stopped by its reader"));
}

Result<PartHead> parseHead(const QByteArray &text)
{
    PartHead head{.name = {}, .fileName = {}, .type = "text/plain"};
    bool named = false;
    for (const QByteArray &line : text.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0)
            continue;
        const QByteArray field = line.left(colon).trimmed().toLower();
        const auto value = Parameterised::parse(line.mid(colon + 1).trimmed());
        if (field == "content-type") {
            head.type = value.main;
        } else if (field == "content-disposition" && value.main == "form-data") {
            const auto name = value.parameter("name");
            named = name.has_value();
            head.name = QString::fromUtf8(name.value_or(QByteArray()));
            if (const auto file = value.parameter("filename"))
                head.fileName = QString::fromUtf8(*file);
        }
    }
    if (!named)
        return malformed("a part without a name");
    return head;
}

} // namespace

Result<QByteArray> MultipartReader::boundaryOf(const QByteArray &contentType)
{
    const auto type = Parameterised::parse(contentType);
    const QByteArray boundary = type.parameter("boundary").value_or(QByteArray());
    if (type.main != "multipart/form-data" || boundary.isEmpty() || boundary.size() > 70)
        return malformed("no form, or no boundary");
    return boundary;
}

MultipartReader::MultipartReader(const QByteArray &boundary, PartVisitor &visitor)
    : m_delimiter("\r\n--" + boundary), m_visitor(visitor),
      m_pending("\r\n") // The first boundary needs no line before it.
{
}

Result<> MultipartReader::feed(std::span<const std::byte> bytes)
{
    if (m_at > 0) {
        m_pending.remove(0, m_at);
        m_at = 0;
    }
    m_pending.append(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
    for (;;) {
        const auto next = step();
        if (!next)
            return tl::unexpected(next.error());
        if (*next == Step::NeedMore)
            return {};
    }
}

Result<MultipartReader::Step> MultipartReader::step()
{
    switch (m_state) {
    case State::Preamble:
        return skipPreamble();
    case State::AfterBoundary:
        return afterBoundary();
    case State::Head:
        return readHead();
    case State::Body:
        return readBody();
    case State::Done:
        break;
    }
    drop(left()); // The epilogue says nothing.
    return Step::NeedMore;
}

Result<MultipartReader::Step> MultipartReader::skipPreamble()
{
    const qsizetype found = m_pending.indexOf(m_delimiter, m_at);
    if (found < 0) {
        if (left() > mostHead)
            return malformed("no boundary where the form begins");
        return Step::NeedMore;
    }
    drop(found - m_at + m_delimiter.size());
    m_state = State::AfterBoundary;
    return Step::Again;
}

Result<MultipartReader::Step> MultipartReader::afterBoundary()
{
    if (left() < 2)
        return Step::NeedMore;
    const QByteArrayView next = QByteArrayView(m_pending).sliced(m_at, 2);
    if (next == QByteArrayView("--")) {
        m_state = State::Done;
        return Step::Again;
    }
    if (next != QByteArrayView("\r\n"))
        return malformed("something beside a boundary");
    if (++m_parts > mostParts)
        return malformed("too many parts");
    drop(2);
    m_state = State::Head;
    return Step::Again;
}

Result<MultipartReader::Step> MultipartReader::readHead()
{
    const qsizetype end = m_pending.indexOf("\r\n\r\n", m_at);
    if ((end < 0 ? left() : end - m_at) > mostHead)
        return malformed("the head of a part is too long");
    if (end < 0)
        return Step::NeedMore;
    const auto head = parseHead(m_pending.mid(m_at, end - m_at));
    if (!head)
        return tl::unexpected(head.error());
    drop(end - m_at + 4);
    m_state = State::Body;
    if (m_visitor.partBegins(*head) == PartVisitor::Go::Stop)
        return stopped();
    return Step::Again;
}

Result<MultipartReader::Step> MultipartReader::readBody()
{
    const char *begin = m_pending.constData() + m_at;
    const void *hit = ::memmem(begin, size_t(left()), m_delimiter.constData(), size_t(m_delimiter.size()));
    const qsizetype found = hit ? static_cast<const char *>(hit) - begin : -1;
    // Without a boundary in sight, all but what may be the beginning of one belongs to the part.
    const qsizetype ready = found >= 0 ? found : left() - (m_delimiter.size() - 1);
    if (ready > 0) {
        const auto bytes = std::as_bytes(std::span(begin, size_t(ready)));
        drop(ready);
        if (m_visitor.partBytes(bytes) == PartVisitor::Go::Stop)
            return stopped();
    }
    if (found < 0)
        return Step::NeedMore;
    drop(m_delimiter.size());
    m_state = State::AfterBoundary;
    if (m_visitor.partEnds() == PartVisitor::Go::Stop)
        return stopped();
    return Step::Again;
}

} // namespace dais::server::http
