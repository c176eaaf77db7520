#include "domain/wire/entity_codec.h"
#include "domain/wire/docket_fields.h"
#include "domain/wire/layer_fields.h"
#include "domain/wire/record_fields.h"
#include "tests/domain/samples.h"

#include <QJsonDocument>
#include <QTest>
#include <rapidcheck.h>

using namespace dais;
using namespace dais::domain;
using namespace dais::tests;

namespace {

/// What the two ways of writing say, each read by Qt's own reader.
bool saysTheSame(const Entity &entity)
{
    const QJsonObject object = std::visit([](const auto &value) { return wire::write(value); }, entity);
    QJsonParseError error;
    const auto text = QJsonDocument::fromJson(wire::encodeEntity(entity), &error);
    return error.error == QJsonParseError::NoError && text.object() == object;
}

} // namespace

class JsonTextTest : public QObject {
    Q_OBJECT
private slots:
    void theTextSaysWhatTheObjectSays()
    {
        Samples samples;
        const CaseFile caseFile = samples.aCase();
        QVERIFY(saysTheSame(caseFile));
        QVERIFY(saysTheSame(samples.aMotion(caseFile)));
        QVERIFY(saysTheSame(samples.aChargingPackage()));
        QVERIFY(saysTheSame(Note{}));
        QVERIFY(saysTheSame(Decision{.first = {.args = QByteArray("{\"a\":\"\\\"\"}")}}));
        QVERIFY(saysTheSame(Appearance{.since = QDate(2026, 1, 2), .until = QDate(2026, 3, 4)}));
        QVERIFY(saysTheSame(User{.courts = {QStringLiteral("NYC"), QStringLiteral("LOS")}}));
    }

    void anyTextSurvives()
    {
        const bool holds = rc::check("any text comes back", [](const std::vector<quint16> &units) {
            QString text;
            for (const quint16 unit : units)
                if (!QChar(unit).isSurrogate())
                    text += QChar(unit % 700); // Control characters, quotes, backslashes and letters alike.
            const Note note{.at = QDateTime({2026, 11, 19}, {1, 2, 3, 456}, Qt::UTC), .text = text};
            const auto back = wire::decodeEntity(EntityKind::Note, wire::encodeEntity(note));
            RC_ASSERT(back.has_value());
            RC_ASSERT(std::get<Note>(*back) == note);
        });
        QVERIFY(holds);
    }

    void aBodyHasNoLineBreak()
    {
        QVERIFY(!wire::encodeEntity(Note{.text = QStringLiteral("one\ntwo\r\n")}).contains('\n'));
    }
};

QTEST_GUILESS_MAIN(JsonTextTest)
#include "json_text_test.moc"
