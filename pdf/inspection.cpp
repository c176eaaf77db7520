#include "pdf/inspection.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

namespace dais::pdf {
namespace {

constexpr int maximumBytes = 256 * 1024;
constexpr int maximumPages = 10'000'000;

/// Takes values out of a map and remembers whether all were there and sane.
class Reader {
public:
    explicit Reader(const QByteArray &bytes)
    {
        QCborParserError error;
        const QCborValue value =
            bytes.size() <= maximumBytes ? QCborValue::fromCbor(bytes, &error) : QCborValue();
        m_map = value.toMap();
        m_ok = value.isMap() && error.error == QCborError::NoError;
    }

    bool boolean(const char *key)
    {
        const QCborValue value = m_map.value(QLatin1String(key));
        m_ok = m_ok && value.isBool();
        return value.toBool();
    }
    int integer(const char *key, int least, int most)
    {
        return integer(m_map.value(QLatin1String(key)), least, most);
    }
    int integer(const QCborValue &value, int least, int most)
    {
        const qint64 number = value.toInteger(qint64(most) + 1);
        m_ok = m_ok && value.isInteger() && number >= least && number <= most;
        return m_ok ? int(number) : least;
    }
    QCborArray array(const char *key, qsizetype most)
    {
        const QCborValue value = m_map.value(QLatin1String(key));
        m_ok = m_ok && value.isArray() && value.toArray().size() <= most;
        return m_ok ? value.toArray() : QCborArray();
    }
    void require(bool condition) { m_ok = m_ok && condition; }
    [[nodiscard]] bool ok() const { return m_ok; }

private:
    QCborMap m_map;
    bool m_ok = false;
};

QByteArray bytesOf(const QCborMap &map)
{
    return QCborValue(map).toCbor();
}

} // namespace

QByteArray encode(const Inspection &inspection)
{
    QCborArray low;
    for (const LowPage &page : inspection.lowPages) {
        low.append(page.page);
        low.append(page.dotsPerInch);
    }
    return bytesOf({{QStringLiteral("type"), int(inspection.type)},
                    {QStringLiteral("opening"), int(inspection.opening)},
                    {QStringLiteral("pages"), inspection.pages},
                    {QStringLiteral("ownerEncrypted"), inspection.ownerEncrypted},
                    {QStringLiteral("javaScript"), inspection.javaScript},
                    {QStringLiteral("launch"), inspection.launch},
                    {QStringLiteral("embeddedFile"), inspection.embeddedFile},
                    {QStringLiteral("xfa"), inspection.xfa},
                    {QStringLiteral("signatures"), inspection.signatures},
                    {QStringLiteral("tooCostly"), inspection.tooCostly},
                    {QStringLiteral("lowPages"), low},
                    {QStringLiteral("lowPageCount"), inspection.lowPageCount}});
}

QByteArray encode(const SecondOpinion &opinion)
{
    return bytesOf({{QStringLiteral("opens"), opinion.opens},
                    {QStringLiteral("needsPassword"), opinion.needsPassword},
                    {QStringLiteral("pages"), opinion.pages}});
}

Result<Inspection> decodeInspection(const QByteArray &bytes)
{
    Reader reader(bytes);
    Inspection inspection;
    inspection.type = Inspection::Type(reader.integer("type", 0, int(Inspection::Type::Jpeg)));
    inspection.opening = Inspection::Opening(reader.integer("opening", 0, int(Inspection::Opening::Damaged)));
    inspection.pages = reader.integer("pages", -1, maximumPages);
    inspection.ownerEncrypted = reader.boolean("ownerEncrypted");
    inspection.javaScript = reader.boolean("javaScript");
    inspection.launch = reader.boolean("launch");
    inspection.embeddedFile = reader.boolean("embeddedFile");
    inspection.xfa = reader.boolean("xfa");
    inspection.signatures = reader.integer("signatures", 0, maximumPages);
    inspection.tooCostly = reader.boolean("tooCostly");
    inspection.lowPageCount = reader.integer("lowPageCount", 0, maximumPages);
    const QCborArray low = reader.array("lowPages", 2 * Inspection::maximumLowPages);
    reader.require(low.size() % 2 == 0 && low.size() / 2 <= inspection.lowPageCount);
    for (qsizetype i = 0; reader.ok() && i + 1 < low.size(); i += 2)
        inspection.lowPages.append(
            {reader.integer(low.at(i), 1, maximumPages), reader.integer(low.at(i + 1), 0, maximumPages)});
    if (!reader.ok())
        return fail(Error::Kind::Protocol, QStringLiteral("the inspection is not as it should be"));
    return inspection;
}

Result<SecondOpinion> decodeSecondOpinion(const QByteArray &bytes)
{
    Reader reader(bytes);
    SecondOpinion opinion;
    opinion.opens = reader.boolean("opens");
    opinion.needsPassword = reader.boolean("needsPassword");
    opinion.pages = reader.integer("pages", -1, maximumPages);
    if (!reader.ok())
        return fail(Error::Kind::Protocol, QStringLiteral("the second opinion is not as it should be"));
    return opinion;
}

} // namespace dais::pdf
