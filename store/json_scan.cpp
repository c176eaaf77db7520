#include "store/json_scan.h"

#include <chrono>
#include <cstring>
#include <QJsonArray>
#include <QJsonDocument>

namespace dais::store {

void JsonScan::blanks(const char *&at, const char *end)
{
    while (at < end && (*at == ' ' || *at == '\t' || *at == '\n' || *at == '\r'))
        ++at;
}

bool JsonScan::open(const char *&at, const char *end, char bracket)
{
    blanks(at, end);
    return at < end && *at++ == bracket;
}

bool JsonScan::close(const char *&at, const char *end, char bracket)
{
    blanks(at, end);
    if (at >= end || *at != bracket)
        return false;
    ++at;
    return true;
}

bool JsonScan::colon(const char *&at, const char *end)
{
    return open(at, end, ':');
}

bool JsonScan::separator(const char *&at, const char *end, char closing)
{
    blanks(at, end);
    if (at >= end)
        return false;
    if (*at == closing)
        return true; // close() takes it.
    return *at++ == ',';
}

std::optional<QByteArrayView> JsonScan::string(const char *&at, const char *end)
{
    blanks(at, end);
    if (at >= end || *at != '"')
        return std::nullopt;
    const char *const begin = ++at;
    while (at < end) {
        const auto *quote = static_cast<const char *>(std::memchr(at, '"', std::size_t(end - at)));
        if (!quote)
            return std::nullopt;
        const char *slash = quote;
        while (slash > begin && slash[-1] == '\\')
            --slash;
        at = quote + 1;
        if ((quote - slash) % 2 == 0)
            return QByteArrayView(begin, quote);
    }
    return std::nullopt;
}

std::optional<QByteArrayView> JsonScan::skip(const char *&at, const char *end)
{
    blanks(at, end);
    const char *const begin = at;
    int depth = 0;
    while (at < end) {
        switch (*at) {
        case '"':
            if (!string(at, end))
                return std::nullopt;
            break;
        case '{':
        case '[':
            ++depth;
            ++at;
            break;
        case '}':
        case ']':
            if (depth == 0)
                return begin == at ? std::nullopt : std::optional(QByteArrayView(begin, at));
            --depth;
            ++at;
            break;
        case ',':
            if (depth == 0)
                return begin == at ? std::nullopt : std::optional(QByteArrayView(begin, at));
            ++at;
            break;
        default:
            ++at;
            continue;
        }
        if (depth == 0 && (at[-1] == '"' || at[-1] == '}' || at[-1] == ']'))
            return QByteArrayView(begin, at);
    }
    return depth == 0 && at > begin ? std::optional(QByteArrayView(begin, at)) : std::nullopt;
}

namespace {

/// What stands between the quotes, or nothing.
QByteArrayView inside(QByteArrayView value)
{
    return value.size() >= 2 && value.front() == '"' && value.back() == '"' ? value.sliced(1, value.size() - 2)
                                                                            : QByteArrayView();
}

int digits(const char *at, int count)
{
    int number = 0;
    for (int i = 0; i < count; ++i) {
        if (at[i] < '0' || at[i] > '9')
            return -1;
        number = number * 10 + (at[i] - '0');
    }
    return number;
}

} // namespace

QString JsonScan::text(QByteArrayView value)
{
    const QByteArrayView plain = inside(value);
    if (!plain.contains('\\'))
        return QString::fromUtf8(plain);
    return QJsonDocument::fromJson('[' + value.toByteArray() + ']').array().at(0).toString();
}

qint64 JsonScan::number(QByteArrayView value)
{
    return value.toByteArray().toLongLong();
}

qint64 JsonScan::aNumber(QByteArrayView value)
{
    qint64 number = 0;
    for (const char letter : inside(value))
        if (letter >= '0' && letter <= '9')
            number = number * 10 + (letter - '0');
    return number < 1000000000 ? number : 0;
}

std::optional<qint64> JsonScan::time(QByteArrayView value)
{
    using namespace std::chrono;
    const QByteArrayView t = inside(value);
    if (t.size() != 24 || t[4] != '-' || t[7] != '-' || t[10] != 'T' || t[13] != ':' || t[16] != ':' || t[19] != '.' ||
        t[23] != 'Z')
        return std::nullopt;
    const char *c = t.data();
    const int parts[] = {digits(c, 4),      digits(c + 5, 2),  digits(c + 8, 2), digits(c + 11, 2),
                         digits(c + 14, 2), digits(c + 17, 2), digits(c + 20, 3)};
    if (*std::min_element(std::begin(parts), std::end(parts)) < 0)
        return std::nullopt;
    const year_month_day date{year(parts[0]), month(unsigned(parts[1])), day(unsigned(parts[2]))};
    if (!date.ok())
        return std::nullopt;
    const auto instant =
        sys_days(date) + hours(parts[3]) + minutes(parts[4]) + seconds(parts[5]) + milliseconds(parts[6]);
    return duration_cast<milliseconds>(instant.time_since_epoch()).count();
}

QByteArray JsonScan::uuid(QByteArrayView value)
{
    const QByteArrayView text = inside(value);
    if (text.size() != 36)
        return {};
    const QUuid id = QUuid::fromString(QLatin1String(text.data(), text.size()));
    return id.isNull() ? QByteArray() : id.toRfc4122();
}

} // namespace dais::store
