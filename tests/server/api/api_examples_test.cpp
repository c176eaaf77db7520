#include "tests/server/support/live_court.h"

#include <curl/curl.h>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace dais;
using namespace dais::tests;

namespace {

/// One example of the documentation: what is sent, and what must come.
struct Example {
    int line = 0;
    QByteArray method;
    QByteArray path;
    QByteArray as;     ///< "$CLERK"; empty for nobody.
    QByteArray file;   ///< Name of the file that goes with it; empty for none.
    QByteArray header; ///< One more header line, or empty.
    QByteArray body;
    int status = 0;
    bool json = false;
    QByteArray answer;
};

std::vector<Example> examplesOf(const QByteArray &text)
{
    std::vector<Example> examples;
    const QRegularExpression pair(QStringLiteral("```http\\n(.*?)\\n```\\s*```(json|text)\\n(\\d{3}) ?(.*?)\\n```"),
                                  QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpression first(QStringLiteral("^(\\w+) (\\S+)(?: as (\\$\\w+))?(?: with (\\S+))?$"));
    for (auto it = pair.globalMatch(QString::fromUtf8(text)); it.hasNext();) {
        const auto found = it.next();
        QStringList lines = found.captured(1).split(u'\n');
        const auto head = first.match(lines.takeFirst());
        Example example;
        example.line = int(text.left(found.capturedStart()).count('\n')) + 1;
        example.method = head.captured(1).toUtf8();
        example.path = head.captured(2).toUtf8();
        example.as = head.captured(3).toUtf8();
        example.file = head.captured(4).toUtf8();
        if (!lines.isEmpty() && lines.first().startsWith(QLatin1String("Range:")))
            example.header = lines.takeFirst().toUtf8();
        example.body = lines.join(u'\n').toUtf8();
        example.json = found.captured(2) == QLatin1String("json");
        example.status = found.captured(3).toInt();
        example.answer = found.captured(4).toUtf8();
        examples.push_back(std::move(example));
    }
    return examples;
}

/// Whether all of `shown` stands in `got`; "$NAME" takes what is there, "" and 0 say only that there is something.
bool covers(const QJsonValue &shown, const QJsonValue &got, QHash<QByteArray, QByteArray> &names, QString &where)
{
    if (shown.isObject()) {
        const QJsonObject object = shown.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            if (const auto there = got.toObject().value(it.key());
                there.isUndefined() || !covers(it.value(), there, names, where)) {
                where = it.key() + u'.' + where;
                return false;
            }
        return got.isObject();
    }
    if (shown.isArray()) {
        const QJsonArray array = shown.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            if (!covers(array[i], got.toArray().at(i), names, where))
                return false;
        return got.isArray() && got.toArray().size() >= array.size();
    }
    if (shown.toString().startsWith(u'$')) {
        names.insert(shown.toString().toUtf8(), got.toString().toUtf8());
        return got.isString();
    }
    if (shown.isString() && shown.toString().isEmpty())
        return got.isString();
    return shown == got || (shown.isDouble() && shown.toDouble() == 0 && got.isDouble());
}

size_t append(char *bytes, size_t size, size_t count, void *target)
{
    static_cast<QByteArray *>(target)->append(bytes, qsizetype(size * count));
    return size * count;
}

} // namespace

class ApiExamplesTest : public QObject {
    Q_OBJECT
private:
    QHash<QByteArray, QByteArray> m_names;
    QHash<QByteArray, QByteArray> m_devices;

    QByteArray named(QByteArray text) const
    {
        for (auto it = m_names.begin(); it != m_names.end(); ++it)
            text.replace(it.key(), it.value());
        return text;
    }

    /// Sends an example over TLS as any program would.
    int send(const LiveCourt &court, const Example &example, QByteArray &answer)
    {
        CURL *curl = curl_easy_init();
        const QByteArray url = court.address().toUtf8() + named(example.path);
        const QByteArray trusted = court.identity.certificateFile().toUtf8();
        const QByteArray body = named(example.body);
        curl_slist *headers = nullptr;
        if (!example.as.isEmpty()) {
            headers = curl_slist_append(headers, ("Authorization: Bearer " + named(example.as)).constData());
            headers = curl_slist_append(headers, ("Dais-Device: " + m_devices.value(example.as)).constData());
        }
        if (!example.header.isEmpty())
            headers = curl_slist_append(headers, example.header.constData());
        curl_mime *form = nullptr;
        if (!example.file.isEmpty()) {
            form = curl_mime_init(curl);
            curl_mimepart *words = curl_mime_addpart(form);
            curl_mime_name(words, "submission");
            curl_mime_data(words, body.constData(), size_t(body.size()));
            curl_mimepart *file = curl_mime_addpart(form);
            curl_mime_name(file, "file");
            curl_mime_filename(file, example.file.constData());
            curl_mime_data(file, "%PDF-1.4\ntrailer<<>>\n%%EOF\n", CURL_ZERO_TERMINATED);
            curl_easy_setopt(curl, CURLOPT_MIMEPOST, form);
        } else if (example.method == "POST") {
            curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, long(body.size()));
            curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.constData());
        }
        curl_easy_setopt(curl, CURLOPT_URL, url.constData());
        curl_easy_setopt(curl, CURLOPT_CAINFO, trusted.constData());
        curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
        curl_easy_setopt(curl, CURLOPT_TIMEOUT, 30L);
        curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, append);
        curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer);
        const CURLcode done = curl_easy_perform(curl);
        long status = 0;
        curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
        curl_mime_free(form);
        curl_slist_free_all(headers);
        curl_easy_cleanup(curl);
        return done == CURLE_OK ? int(status) : -int(done);
    }

private slots:
    void everyExampleOfTheDocumentationWorks()
    {
        QFile documentation(QStringLiteral(DAIS_SOURCE_DIR "/docs/api.md"));
        QVERIFY(documentation.open(QIODevice::ReadOnly));
        const QByteArray text = documentation.readAll();
        const auto examples = examplesOf(text);
        QCOMPARE(qsizetype(examples.size()), text.count("```http")); // None was overlooked.
        QVERIFY(examples.size() >= 15);
        LiveCourt court;
        for (const Example &example : examples) {
            QByteArray answer;
            const int status = send(court, example, answer);
            const QByteArray place = "docs/api.md:" + QByteArray::number(example.line) + ' ' + answer.left(500);
            QVERIFY2(status == example.status, QByteArray(QByteArray::number(status) + ' ' + place).constData());
            if (!example.json) {
                QVERIFY2(answer.contains(example.answer), place.constData());
                continue;
            }
            const auto shown = QJsonDocument::fromJson(example.answer);
            QVERIFY2(!shown.isNull(), place.constData());
            QString where;
            QVERIFY2(covers(shown.object(), QJsonDocument::fromJson(answer).object(), m_names, where),
                     QByteArray(where.toUtf8() + " in " + place).constData());
            const auto token = shown.object().value(QStringLiteral("token")).toString().toUtf8();
            if (!token.isEmpty())
                m_devices.insert(
                    token,
                    QJsonDocument::fromJson(example.body).object().value(QStringLiteral("device")).toString().toUtf8());
        }
    }

    void everyAddressIsDocumented()
    {
        QFile documentation(QStringLiteral(DAIS_SOURCE_DIR "/docs/api.md"));
        QVERIFY(documentation.open(QIODevice::ReadOnly));
        const QByteArray text = documentation.readAll();
        server::http::Router router;
        server::api::addRoutes(router);
        for (const server::http::Route &route : router.routes())
            QVERIFY2(text.contains(route.pattern.split('{').first()), route.pattern.constData());
    }
};

QTEST_GUILESS_MAIN(ApiExamplesTest)
#include "api_examples_test.moc"
