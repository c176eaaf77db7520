#include "domain/wire/json_value.h"

#include <cmath>
#include <limits>

namespace dais::domain::wire {

namespace {
constexpr double largestWhole = 9007199254740992.0; // 2^53: beyond it JSON numbers lose whole values.

bool isWhole(const QJsonValue &json, double limit)
{
    const double number = json.isDouble() ? json.toDouble() : 0.5;
    return std::abs(number) <= limit && std::trunc(number) == number;
}
} // namespace

QString timeToText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

Result<QDateTime> timeFromText(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() != Qt::UTC || !text.endsWith(QLatin1Char('Z')))
        return fail(Error::Kind::Invalid, QStringLiteral("not a time in UTC"));
    return time;
}

bool fromJson(const QJsonValue &json, QString &value)
{
    value = json.toString();
    return json.isString();
}

bool fromJson(const QJsonValue &json, bool &value)
{
    value = json.toBool();
    return json.isBool();
}

bool fromJson(const QJsonValue &json, int &value)
{
    const bool whole = isWhole(json, double(std::numeric_limits<int>::max()));
    value = whole ? json.toInt() : 0;
    return whole;
}

bool fromJson(const QJsonValue &json, qint64 &value)
{
    const bool whole = isWhole(json, largestWhole);
    value = whole ? json.toInteger() : 0;
    return whole;
}

bool fromJson(const QJsonValue &json, QDate &value)
{
    value = QDate::fromString(json.toString(), Qt::ISODate);
    return value.isValid();
}

bool fromJson(const QJsonValue &json, QDateTime &value)
{
    const auto time = timeFromText(json.toString());
    value = time.value_or(QDateTime());
    return time.has_value();
}

bool fromJson(const QJsonValue &json, QUuid &value)
{
    value = QUuid::fromString(json.toString());
    return !value.isNull() && value.toString(QUuid::WithoutBraces) == json.toString();
}

bool fromJson(const QJsonValue &json, QStringList &value)
{
    value.clear();
    for (const QJsonValue &element : json.toArray()) {
        if (!element.isString())
            return false;
        value.append(element.toString());
    }
    return json.isArray();
}

bool fromJson(const QJsonValue &json, QByteArray &value)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(json.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    value = decoded ? *decoded : QByteArray();
    return json.isString() && bool(decoded);
}

} // namespace dais::domain::wire
