#include "server/http/file_response.h"

#include "server/http/problem.h"

namespace dais::server::http {

namespace {

/// First and last byte, both sent.
struct Range {
    qint64 first = 0;
    qint64 last = 0;
};
enum class Asked { Whole, Part, Impossible };

std::optional<qint64> number(const QByteArray &text)
{
    if (text.isEmpty() || text.size() > 18 ||
        !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    return text.toLongLong();
}

/// Reads a Range header against a file of `size` bytes. What is not understood is ignored, as the RFC asks.
Asked rangeOf(const QByteArray &header, qint64 size, Range &range)
{
    if (!header.startsWith("bytes=") || header.contains(','))
        return Asked::Whole;
    const QByteArray spec = header.mid(6).trimmed();
    const qsizetype dash = spec.indexOf('-');
    if (dash < 0)
        return Asked::Whole;
    const auto first = number(spec.left(dash));
    const auto last = number(spec.mid(dash + 1));
    if (!first) { // "-500": the last 500 bytes.
        if (dash != 0 || !last)
            return Asked::Whole;
        range = {std::max<qint64>(0, size - *last), size - 1};
        return *last == 0 || size == 0 ? Asked::Impossible : Asked::Part;
    }
    if ((!last && dash + 1 != spec.size()) || (last && *last < *first))
        return Asked::Whole;
    range = {*first, last ? std::min(*last, size - 1) : size - 1};
    return *first < size ? Asked::Part : Asked::Impossible;
}

/// RFC 6266: an ASCII name for old programs, the real one percent-encoded beside it.
QByteArray disposition(const FileFacts &facts)
{
    QByteArray plain;
    for (const QChar letter : facts.displayName)
        plain.append(letter.unicode() >= 0x20 && letter.unicode() < 0x7f && letter != u'"' && letter != u'\\' &&
                             letter != u'/' && letter != u'%'
                         ? char(letter.unicode())
                         : '_');
    return QByteArray(facts.show == FileFacts::Show::Inline ? "inline" : "attachment") + "; filename=\"" + plain +
           "\"; filename*=UTF-8''" + facts.displayName.toUtf8().toPercentEncoding();
}

Response cannotBeSatisfied(const FileFacts &facts)
{
    Response response = problemResponse({416, "range_outside", QStringLiteral("The file is shorter than that."),
                                         QStringLiteral("Ask for a part that lies inside it.")});
    response.headers.set("Content-Range", "bytes */" + QByteArray::number(facts.size));
    return response;
}

} // namespace

Response fileResponse(const Request &request, const std::shared_ptr<ByteSource> &source, const FileFacts &facts)
{
    Response response;
    response.headers.set("ETag", facts.tag);
    response.headers.set("Cache-Control",
                         "private, no-cache"); // Rights are asked each time; the bytes may be kept.
    if (request.headers.value("If-None-Match") == facts.tag) {
        response.status = 304;
        return response;
    }
    Range range{0, facts.size - 1};
    const QByteArray ifRange = request.headers.value("If-Range");
    const bool sameFile = ifRange.isEmpty() || ifRange == facts.tag;
    if (request.headers.count("Range") == 1 && sameFile) {
        Range asked;
        switch (rangeOf(request.headers.value("Range"), facts.size, asked)) {
        case Asked::Whole:
            break;
        case Asked::Impossible:
            return cannotBeSatisfied(facts);
        case Asked::Part:
            range = asked;
            response.status = 206;
            response.headers.set("Content-Range", "bytes " + QByteArray::number(range.first) + '-' +
                                                      QByteArray::number(range.last) + '/' +
                                                      QByteArray::number(facts.size));
            break;
        }
    }
    response.headers.set("Accept-Ranges", "bytes");
    response.headers.set("Content-Type", facts.type);
    response.headers.set("Content-Disposition", disposition(facts));
    response.headers.set("X-Content-Type-Options", "nosniff");
    response.file = FileSlice{source, range.first, range.last - range.first + 1};
    return response;
}

} // namespace dais::server::http
