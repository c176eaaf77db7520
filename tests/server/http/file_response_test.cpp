#include "server/http/file_response.h"

#include <fcntl.h>
#include <QTest>

using namespace dais::server::http;

namespace {

Response ask(std::initializer_list<std::pair<QByteArray, QByteArray>> headers, qint64 size = 1000,
             const QString &name = QStringLiteral("motion.pdf"))
{
    Request request;
    request.headers = Headers(headers);
    const auto file = std::make_shared<OpenFile>(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    return fileResponse(request, file, {size, "application/pdf", "\"d1\"", name, FileFacts::Show::Inline});
}

} // namespace

class FileResponseTest : public QObject {
    Q_OBJECT
private slots:
    void rangesFollowTheRule_data()
    {
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<int>("status");
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("length");
        QTest::newRow("first 100") << QByteArray("bytes=0-99") << 206 << qint64(0) << qint64(100);
        QTest::newRow("to the end") << QByteArray("bytes=900-") << 206 << qint64(900) << qint64(100);
        QTest::newRow("suffix") << QByteArray("bytes=-100") << 206 << qint64(900) << qint64(100);
        QTest::newRow("longer suffix than file") << QByteArray("bytes=-5000") << 206 << qint64(0) << qint64(1000);
        QTest::newRow("end beyond file") << QByteArray("bytes=990-5000") << 206 << qint64(990) << qint64(10);
        QTest::newRow("last byte") << QByteArray("bytes=999-999") << 206 << qint64(999) << qint64(1);
        QTest::newRow("behind the end") << QByteArray("bytes=1000-") << 416 << qint64(0) << qint64(0);
        QTest::newRow("empty suffix") << QByteArray("bytes=-0") << 416 << qint64(0) << qint64(0);
        QTest::newRow("several") << QByteArray("bytes=0-1,4-5") << 200 << qint64(0) << qint64(1000);
        QTest::newRow("backwards") << QByteArray("bytes=9-3") << 200 << qint64(0) << qint64(1000);
        QTest::newRow("not a number") << QByteArray("bytes=a-b") << 200 << qint64(0) << qint64(1000);
        QTest::newRow("too large a number")
            << QByteArray("bytes=99999999999999999999-") << 200 << qint64(0) << qint64(1000);
        QTest::newRow("other unit") << QByteArray("pages=1-2") << 200 << qint64(0) << qint64(1000);
    }
    void rangesFollowTheRule()
    {
        QFETCH(QByteArray, range);
        QFETCH(int, status);
        QFETCH(qint64, from);
        QFETCH(qint64, length);
        const auto response = ask({{"Range", range}});
        QCOMPARE(response.status, status);
        if (status == 416) {
            QCOMPARE(response.headers.value("Content-Range"), QByteArray("bytes */1000"));
            return;
        }
        QCOMPARE(response.file->from, from);
        QCOMPARE(response.file->length, length);
    }

    void aChangedFileIsSentWhole()
    {
        QCOMPARE(ask({{"Range", "bytes=0-9"}, {"If-Range", "\"d1\""}}).status, 206);
        QCOMPARE(ask({{"Range", "bytes=0-9"}, {"If-Range", "\"d2\""}}).status, 200);
        QCOMPARE(ask({{"If-None-Match", "\"d1\""}}).status, 304);
    }

    void anEmptyFileHasNoRange()
    {
        QCOMPARE(ask({{"Range", "bytes=0-"}}, 0).status, 416);
        QCOMPARE(ask({}, 0).file->length, 0);
    }

    void aNameCannotBreakTheHeader()
    {
        const auto header =
            ask({}, 10, QStringLiteral("a\"\r\nSet-Cookie: x\u202e\u00e9.pdf")).headers.value("Content-Disposition");
        QCOMPARE(header.count("\""), 2);
        QVERIFY(!header.contains('\n'));
        QVERIFY(header.contains("filename*=UTF-8''a%22%0D%0ASet-Cookie%3A%20x%E2%80%AE%C3%A9.pdf"));
    }
};

QTEST_GUILESS_MAIN(FileResponseTest)
#include "file_response_test.moc"
