#include "pdf/inspection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dais::pdf {
namespace {

constexpr int maximumBytes = 256 * 1024;
constexpr int maximumPages = 10'000'000;

/// Takes values out of a map and remembers whether all were there and sane.
class Reader {
public:
    explicit Reader(const QByteArray &bytes)
    {
        const QJsonDocument document = bytes.size() <= maximumBytes ? QJsonDocument::fromJson(bytes) : QJsonDocument();
        m_object = document.object();
        m_ok = document.isObject();
    }

    bool boolean(const char *key)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        m_ok = m_ok && value.isBool();
        return value.toBool();
    }
    int integer(const char *key, int least, int most)
    {
        return integer(m_object.value(QLatin1String(key)), least, most);
    }
    int integer(const QJsonValue &value, int least, int most)
    {
        const qint64 number = value.toInteger(qint64(most) + 1); // Also when it is no whole number.
        m_ok = m_ok && value.isDouble() && number >= least && number <= most;
        return m_ok ? int(number) : least;
    }
    QJsonArray array(const char *key, qsizetype most)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        m_ok = m_ok && value.isArray() && value.toArray().size() <= most;
        return m_ok ? value.toArray() : QJsonArray();
    }
    void require(bool condition) { m_ok = m_ok && condition; }
    [[nodiscard]] bool ok() const { return m_ok; }

private:
    QJsonObject m_object;
    bool m_ok = false;
};

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray encode(const Inspection &inspection)
{
    QJsonArray low;
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
    const QJsonArray low = reader.array("lowPages", 2 * Inspection::maximumLowPages);
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
