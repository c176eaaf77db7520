#include "pdf/inspection.h"

#include "pdf/answer_reader.h"

namespace dais::pdf {
namespace {

constexpr int maximumPages = 10'000'000;
constexpr qint64 latestSecond = 253'402'300'799; // The end of the year 9999.
constexpr qint64 largestFile = qint64(1) << 40;
constexpr int longestSigner = 256;

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

const QStringList &signatureKinds()
{
    static const QStringList kinds{QStringLiteral("adbe.pkcs7.detached"), QStringLiteral("adbe.pkcs7.sha1"),
                                   QStringLiteral("adbe.x509.rsa_sha1"), QStringLiteral("ETSI.CAdES.detached"),
                                   QStringLiteral("ETSI.RFC3161")};
    return kinds;
}

QByteArray encode(const Inspection &inspection)
{
    QJsonArray low;
    for (const LowPage &page : inspection.lowPages) {
        low.append(page.page);
        low.append(page.dotsPerInch);
    }
    QJsonArray signatures;
    for (const SignatureFacts &facts : inspection.signatureFacts)
        signatures.append(QJsonArray{int(facts.fit), facts.signer,
                                     facts.claimedAt.isValid() ? facts.claimedAt.toSecsSinceEpoch() : 0,
                                     facts.coveredBytes, facts.coversAll});
    QJsonArray images;
    for (const int page : inspection.imagePages)
        images.append(page);
    return bytesOf({{QStringLiteral("type"), int(inspection.type)},
                    {QStringLiteral("opening"), int(inspection.opening)},
                    {QStringLiteral("pages"), inspection.pages},
                    {QStringLiteral("ownerEncrypted"), inspection.ownerEncrypted},
                    {QStringLiteral("javaScript"), inspection.javaScript},
                    {QStringLiteral("launch"), inspection.launch},
                    {QStringLiteral("embeddedFile"), inspection.embeddedFile},
                    {QStringLiteral("xfa"), inspection.xfa},
                    {QStringLiteral("signatures"), inspection.signatures},
                    {QStringLiteral("signatureKinds"), QJsonArray::fromStringList(inspection.signatureKinds)},
                    {QStringLiteral("changedSinceSigned"), inspection.changedSinceSigned},
                    {QStringLiteral("brokenSignatures"), inspection.brokenSignatures},
                    {QStringLiteral("unreadSignatures"), inspection.unreadSignatures},
                    {QStringLiteral("signatureFacts"), signatures},
                    {QStringLiteral("imagePages"), images},
                    {QStringLiteral("otherJpeg"), inspection.otherJpeg},
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
    AnswerReader reader(bytes);
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
    for (const QJsonValue kind : reader.array("signatureKinds", signatureKinds().size())) {
        inspection.signatureKinds.append(reader.text(kind, 40));
        reader.require(signatureKinds().contains(inspection.signatureKinds.last()));
    }
    inspection.changedSinceSigned = reader.boolean("changedSinceSigned");
    inspection.brokenSignatures = reader.integer("brokenSignatures", 0, inspection.signatures);
    inspection.unreadSignatures = reader.integer("unreadSignatures", 0, inspection.signatures);
    for (const QJsonValue value : reader.array("signatureFacts", Inspection::maximumSignatureFacts)) {
        const QJsonArray facts = value.toArray();
        reader.require(facts.size() == 5 && facts.at(4).isBool());
        const qint64 at = facts.at(2).toInteger(-1), covered = facts.at(3).toInteger(-1);
        reader.require(at >= 0 && at <= latestSecond && covered >= 0 && covered <= largestFile);
        inspection.signatureFacts.append(
            {SignatureFacts::Fit(reader.integer(facts.at(0), 0, int(SignatureFacts::Fit::NotRead))),
             reader.text(facts.at(1), longestSigner), at > 0 ? QDateTime::fromSecsSinceEpoch(at, Qt::UTC) : QDateTime(),
             covered, facts.at(4).toBool()});
    }
    reader.require(inspection.signatureFacts.size() <= inspection.signatures);
    for (const QJsonValue page : reader.array("imagePages", Inspection::maximumImagePages))
        inspection.imagePages.append(reader.integer(page, 1, maximumPages));
    inspection.otherJpeg = reader.boolean("otherJpeg");
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
    AnswerReader reader(bytes);
    SecondOpinion opinion;
    opinion.opens = reader.boolean("opens");
    opinion.needsPassword = reader.boolean("needsPassword");
    opinion.pages = reader.integer("pages", -1, maximumPages);
    if (!reader.ok())
        return fail(Error::Kind::Protocol, QStringLiteral("the second opinion is not as it should be"));
    return opinion;
}

} // namespace dais::pdf
